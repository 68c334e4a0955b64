"""TFLint as a program: one folder in, one answer out."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pydantic import ValidationError

from bascule.check.tflint.answer import Answer
from bascule.errors import CheckError, ToolError
from bascule.tools.go_program import PROGRAMS
from bascule.tools.runner import failure, run

SECONDS = 120.0
"""How long TFLint may take for one folder."""

_FOUND_NOTHING, _FOUND_SOMETHING = 0, 2
_CANNOT = "run `bascule check` with --no-tflint to see all other findings"


def find_tflint(root: Path | None) -> Path | None:
    """TFLint of PATH, or the one that `make tools` builds in the project."""
    built = PROGRAMS["tflint"].path(root) if root else None
    found = shutil.which("tflint") or (built if built and built.is_file() else None)
    return Path(found) if found else None


def ask_tflint(program: Path, folder: Path, settings: Path | None) -> Answer:
    """What TFLint says of the configuration in a folder.

    Args:
        settings: the user's own configuration of TFLint, which names its rule sets.

    Raises:
        CheckError: TFLint failed, ran out of time, or answered what is no answer of it.
    """
    own = ("--config", str(settings.absolute())) if settings else ()
    command = [str(program), "--chdir", str(folder), "--format", "json", "--no-color", *own]
    try:
        completed = run(command, env=_environ(), timeout=SECONDS, check=False)
    except ToolError as error:
        raise CheckError(f"TFLint did not look at anything: {error}") from None
    try:
        answer = Answer.model_validate_json(completed.stdout)
    except ValidationError:
        raise CheckError(str(failure(completed)), fix=_CANNOT) from None
    if answer.errors or completed.returncode not in (_FOUND_NOTHING, _FOUND_SOMETHING):
        said = "; ".join(each.message or each.summary for each in answer.errors)
        raise CheckError(f"TFLint did not look at everything: {said or failure(completed)}", fix=_CANNOT)
    return answer


def _environ() -> dict[str, str]:
    """The user's, for their rule sets lie in their home; nobody is asked for a newer version."""
    return {**os.environ, "TFLINT_DISABLE_VERSION_CHECK": "1", "TFLINT_LOG": ""}
