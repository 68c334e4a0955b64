"""Checkov as a program: one document in, one answer out."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bascule.check.checkov import offline
from bascule.check.checkov.report import Answer, Report, checks_that_gave_up
from bascule.errors import CheckError, ToolError
from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import Completed, failure, run

OPTIONS = (
    *("--framework", "terraform_plan"),
    *("--output", "json"),
    # No progress bar, no lines of the file, nothing of its maker's servers.
    *("--quiet", "--compact", "--skip-download"),
)
_FOUND_NOTHING, _FOUND_SOMETHING = 0, 1
_WITHOUT = "give it more time with `checks.checkov_seconds`, or see all other findings with --no-checkov"


def checkov(root: Path) -> PrivatePython:
    """Checkov's own Python in a project, installed or not."""
    return PrivatePython.of(root, "checkov", name="Checkov")


def ask_checkov(tool: PrivatePython, document: dict[str, Any], *, resources: int, seconds: float) -> Answer:
    """What Checkov says of a plan document with that number of resources.

    Raises:
        CheckError: Checkov cannot be installed, took longer than `seconds`, crashed, was killed, answered what is no
            report, or did not look at everything.
    """
    with tempfile.TemporaryDirectory(prefix="bascule-checkov-") as name:
        folder = Path(name)
        plan = folder / "plan.json"
        plan.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        completed = _run(tool, folder, plan, seconds)
    if completed.returncode not in (_FOUND_NOTHING, _FOUND_SOMETHING):
        raise CheckError(f"Checkov did not look at anything: {failure(completed)}", fix=_WITHOUT)
    report = _read(completed)
    if report.summary.parsing_errors or report.summary.resource_count != resources:
        raise CheckError(f"Checkov looked at {report.summary.resource_count} of {resources} resources")
    return Answer(failed_checks=report.results.failed_checks, gave_up=checks_that_gave_up(completed.stderr))


def _run(tool: PrivatePython, folder: Path, plan: Path, seconds: float) -> Completed:
    try:
        # -I: no packages and no variables but its own; it does not even see the files beside `offline`.
        command = [str(tool.install().python), "-I", str(offline.__file__), "--file", str(plan), *OPTIONS]
        return run(command, cwd=folder, env=_environ(folder), timeout=seconds, check=False)
    except ToolError as error:
        said = "; ".join(problem.message for problem in error.problems)
        step = next((problem.fix for problem in error.problems if problem.fix), _WITHOUT)
        raise CheckError(f"Checkov did not look at anything: {said}", fix=step) from None


def _environ(folder: Path) -> dict[str, str]:
    """Nothing of the user's: variables, `~/.checkov.yaml` and `~/.bridgecrew` would change what is checked."""
    return {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PATH": os.defpath,
        "TMPDIR": str(folder),
        # Documents of more bytes are read as JSON at once, without line numbers, which are those of the copy anyway.
        "CHECKOV_MAX_IAC_FILE_SIZE": "1",
    }


def _read(completed: Completed) -> Report:
    try:
        return Report.model_validate_json(completed.stdout)
    except ValidationError:
        said = (completed.stdout.strip() or completed.stderr.strip()).splitlines()[-3:]
        raise CheckError(f"Checkov answered what is no report of it: {' '.join(said)[:300]!r}") from None
