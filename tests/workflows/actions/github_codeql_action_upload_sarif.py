"""github/codeql-action/upload-sarif: takes files that are SARIF 2.1.0 with at least one run."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workflows.actions.stub import fail, given, output, record, required

top = Path(required("sarif_file"))
files = sorted(top.rglob("*.sarif")) if top.is_dir() else [top]
if not files or not all(file.is_file() for file in files):
    fail(f"Path does not exist: {top}")
results = 0
for file in files:
    document = json.loads(file.read_text(encoding="utf-8"))
    if document.get("version") != "2.1.0" or not document.get("runs"):
        fail(f"Invalid SARIF. {file} is no SARIF 2.1.0 file with runs")
    for run in document["runs"]:
        run["tool"]["driver"]["name"]  # the schema requires it
        results += len(run.get("results", []))
output("sarif-id", "47177e22-5596-11eb-80a1-c1e54ef945c6")
record(category=given("category"), results=results)
