"""aquasecurity/trivy-action: finds what STUB_VULNERABILITY names in the folder's image, and ends as asked."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.workflows.actions.stub import fail, given, record, required

if not (Path(required("input")) / "index.json").is_file():
    fail(f"unable to open {required('input')} as an image")
if "AWS_ACCESS_KEY_ID" in os.environ or "ACTIONS_ID_TOKEN_REQUEST_URL" in os.environ:
    fail("a scanner stands beside credentials")
found = os.environ.get("STUB_VULNERABILITY", "")
results = [{"ruleId": found, "level": "error", "message": {"text": found}}] if found else []
document = {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Trivy"}}, "results": results}]}
Path(required("output")).write_text(json.dumps(document))
record(found=found, version=required("version"))
sys.exit(int(given("exit-code", "0")) if found else 0)
