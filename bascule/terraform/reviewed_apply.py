"""A plan that somebody sees before it is applied as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from bascule.assembly.plan import Plan
from bascule.assembly.state import read_state
from bascule.errors import Problem, StateError, ToolError
from bascule.terraform.state.copies import keep_copy
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory

ERRORED = "errored.tfstate"
"""What an engine writes into the stack's folder when the backend does not take the state after an apply."""

Review: TypeAlias = Callable[[str, Plan], bool]
"""Shows the plan of the stack named, and says whether it is to be applied."""


def reviewed_apply(directory: WorkingDirectory, review: Review, *, root: Path) -> Plan:
    """The plan was shown and applied; an empty one was neither. It is returned. The state before it was copied.

    Raises:
        StateError: it was not agreed to, and nothing was applied.
        ToolError: planning or applying failed; a state that the backend did not take lies among the copies.
    """
    saved = directory.folder / "reviewed.tfplan"
    _push_errored(directory)
    try:
        outcome = directory.plan(out=saved)
        plan = directory.show(saved)
        if outcome is PlanOutcome.EMPTY:
            return plan
        if not review(directory.stack, plan):
            raise StateError(f"{directory.stack}: stopped before the apply; nothing was applied", fix="run it again")
        _apply(directory, saved, root)
    finally:
        saved.unlink(missing_ok=True)
    return plan


def _push_errored(directory: WorkingDirectory) -> None:
    """A state that an earlier apply in this folder could not hand over is the backend's, unless work went on there."""
    errored = directory.folder / ERRORED
    if errored.is_file():
        directory.push(errored.read_text())
        errored.unlink()


def _apply(directory: WorkingDirectory, saved: Path, root: Path) -> None:
    if text := directory.state().strip():
        keep_copy(root, directory.stack, read_state(text, f"state of {directory.stack}"))
    try:
        directory.apply(saved)
    except ToolError as error:
        errored = directory.folder / ERRORED
        if not errored.is_file():
            raise
        copy = keep_copy(root, directory.stack, read_state(errored.read_bytes(), str(errored)))
        errored.unlink()
        raise ToolError(
            Problem(
                message=f"the apply's state could not be written\n{error}",
                where=directory.stack,
                found=f"the state lies in {copy}",
                fix=f"once the backend answers, before all else: `bascule state restore ENV {directory.stack} {copy}`",
            )
        ) from error
