"""A plan that somebody sees before it is applied as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from bascule.assembly.plan import Plan
from bascule.errors import StateError
from bascule.terraform.saved_apply import apply_saved, push_errored
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory

Review: TypeAlias = Callable[[str, Plan], bool]
"""Shows the plan of the stack named, and says whether it is to be applied."""


def reviewed_apply(directory: WorkingDirectory, review: Review, *, root: Path) -> Plan:
    """The plan was shown and applied; an empty one was neither. It is returned. The state before it was copied.

    Raises:
        StateError: it was not agreed to, and nothing was applied.
        ToolError: planning or applying failed; a state that the backend did not take lies among the copies.
    """
    saved = directory.folder / "reviewed.tfplan"
    push_errored(directory)
    try:
        outcome = directory.plan(out=saved)
        plan = directory.show(saved)
        if outcome is PlanOutcome.EMPTY:
            return plan
        if not review(directory.stack, plan):
            raise StateError(f"{directory.stack}: stopped before the apply; nothing was applied", fix="run it again")
        apply_saved(directory, saved, root=root)
    finally:
        saved.unlink(missing_ok=True)
    return plan
