"""actions/download-artifact: artifacts of this run, or with a token for it of another one, lie in a folder."""

from __future__ import annotations

import base64
import fnmatch
import os
from pathlib import Path

import requests

from tests.workflows.actions.stub import fail, given, is_true, output, record

run = given("run-id", os.environ["GITHUB_RUN_ID"])
folder = Path(given("path", ".")).absolute()
name, pattern, ids = given("name"), given("pattern"), given("artifact-ids")

if run != os.environ["GITHUB_RUN_ID"]:
    # Of other runs the REST API tells: it asks for a token, and for its permission.
    told = requests.get(
        f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/actions/runs/{run}/artifacts",
        headers={"Authorization": f"Bearer {given('github-token')}"},
        timeout=10,
    )
    if not told.ok:
        fail(f"Unable to list artifacts of run {run}: {told.json()['message']}")
present = requests.get(f"{os.environ['STUB_RESULTS']}/{run}", timeout=10).json()
if name:
    chosen = [each for each in present if each["name"] == name] or fail(f"Unable to find any artifacts named {name}")
elif ids:
    chosen = [each for each in present if str(each["id"]) in ids.replace(" ", "").split(",")]
else:
    chosen = [each for each in present if fnmatch.fnmatchcase(each["name"], pattern or "*")]
flat = bool(name) or is_true("merge-multiple")
for artifact in chosen:
    target = folder if flat else folder / artifact["name"]
    target.mkdir(parents=True, exist_ok=True)
    for path, content in artifact["files"].items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(base64.b64decode(content))
output("download-path", str(folder))
record(names=[each["name"] for each in chosen])
