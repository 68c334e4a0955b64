"""actions/upload-artifact: files below the given paths are an artifact of the run, hidden ones only if asked for."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import requests

from tests.workflows.actions.stub import fail, given, is_true, output, record, required, say

root = Path.cwd()
name = given("name", "artifact")
patterns = required("path").split("\n")
hidden = is_true("include-hidden-files")


def is_hidden(path: Path) -> bool:
    """Whether a part of the path below the job's folder begins with a dot."""
    below = path.relative_to(root).parts if path.is_relative_to(root) else path.parts
    return any(part.startswith(".") for part in below)


def matched(pattern: str) -> list[Path]:
    """The files that a pattern names: itself, all below a folder, or what a glob finds."""
    start = Path(pattern) if Path(pattern).is_absolute() else root / pattern
    found = [start] if start.exists() else _globbed(start)
    return [file for each in found for file in (each.rglob("*") if each.is_dir() else [each]) if file.is_file()]


def _globbed(start: Path) -> list[Path]:
    parts = start.parts
    first = next((number for number, part in enumerate(parts) if set(part) & set("*?[")), len(parts))
    return list(Path(*parts[:first]).glob("/".join(parts[first:]))) if first < len(parts) else []


wanted = [each.strip() for each in patterns if each.strip() and not each.strip().startswith("!")]
excluded = {file for each in patterns if each.strip().startswith("!") for file in matched(each.strip()[1:])}
files = sorted({file for each in wanted for file in matched(each)} - excluded)
files = [file for file in files if hidden or not is_hidden(file)]
if not files:
    message = f"No files were found with the provided path: {' '.join(wanted)}. No artifacts will be uploaded."
    match given("if-no-files-found", "warn"):
        case "error":
            fail(message)
        case _:
            say(f"::warning::{message}")
            raise SystemExit(0)

# Paths in the archive begin below what all search paths have in common, as the action's README has it.
tops = [root / each if (root / each).is_dir() else (root / each).parent for each in wanted]
top = Path(os.path.commonpath(tops if all(each.exists() for each in tops) else [file.parent for file in files]))
answer = requests.post(
    f"{os.environ['STUB_RESULTS']}/{os.environ['GITHUB_RUN_ID']}",
    json={
        "name": name,
        "overwrite": is_true("overwrite"),
        "files": {str(file.relative_to(top)): base64.b64encode(file.read_bytes()).decode() for file in files},
    },
    timeout=10,
)
if not answer.ok:
    fail(f"Failed to CreateArtifact: {answer.json()['message']}")
output("artifact-id", str(answer.json()["id"]))
output("artifact-digest", answer.json()["digest"].removeprefix("sha256:"))
record(name=name, files=[str(file.relative_to(top)) for file in files], retention_days=given("retention-days"))
