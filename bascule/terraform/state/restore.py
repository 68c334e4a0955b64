"""An earlier state in the place of the present one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bascule.assembly.state import State
from bascule.errors import Problem, StateError
from bascule.terraform.state.stack_state import StackState


@dataclass(frozen=True, kw_only=True)
class Restoration:
    """What a restore would do: the state there is (None: none), and the one that takes its place."""

    stack: str
    present: State | None
    restored: State
    force: bool = False


@dataclass(frozen=True, kw_only=True)
class Restored:
    """A restore that was made: the serial that the state has now, and where the one before lies."""

    stack: str
    serial: int
    copy: Path | None


def prepare_restore(state: StackState, earlier: State, *, force: bool = False) -> Restoration:
    """The earlier state under the serial after the present one, so that no engine takes it for an old one.

    Args:
        force: a state of another lineage is restored too.

    Raises:
        StateError: the earlier state is of another lineage, thus of another stack or another life of this one.
    """
    present = state.read()
    if present and present.lineage != earlier.lineage and not present.is_empty and not force:
        raise StateError(
            Problem(
                message="is of another lineage than the state there is",
                where=f"state to restore of {state.stack}",
                found=f"{earlier.lineage}, {earlier.objects} objects",
                accepted=f"{present.lineage}, {present.objects} objects",
                fix="check that it is this stack's state; if the lineage is known to be right, add --force",
            )
        )
    serial = max(present.serial if present else 0, earlier.serial) + 1
    new = earlier.model_copy(update={"serial": serial})
    return Restoration(stack=state.stack, present=present, restored=new, force=force)


def restore(state: StackState, wanted: Restoration) -> Restored:
    """The earlier state is the present one; the present one was copied first."""
    copy = state.replace(wanted.restored, force=wanted.force)
    # Engines may count on by themselves when they write.
    now = state.read()
    return Restored(stack=state.stack, serial=now.serial if now else wanted.restored.serial, copy=copy)
