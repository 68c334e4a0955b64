"""The second of two steps: what is left of an environment is destroyed, readers before what they read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path

from bascule.ci.apply.held_lock import held_lock
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.plans.plan_record import Record
from bascule.ci.plans.stack_planner import UNREFRESHED
from bascule.ci.teardown.lift import StackPlan
from bascule.ci.teardown.remaining import Remaining
from bascule.ci.teardown.saved_plans import LOCK_SECONDS, SavedPlans
from bascule.errors import BasculeError, ToolError
from bascule.trust import Purpose


class Fate(StrEnum):
    """What became of a stack."""

    DESTROYED = "destroyed"
    FAILED = "failed"
    NOT_REACHED = "not reached"


class Destroyed(Record):
    """One stack after all; `problems` are why it is still there."""

    stack: str
    fate: Fate
    problems: tuple[str, ...] = ()


def destroy_plans(left: Iterable[Remaining], plans: SavedPlans, folder: Path) -> tuple[StackPlan, ...]:
    """The plan of each stack, saved, all before the first is applied: readers are planned while producers are there."""
    found = []
    for each in left:
        step = plans.step(each.stack, folder)
        refresh = each.stack.manifest.stack not in UNREFRESHED
        step.directory.plan(out=step.saved, destroy=True, refresh=refresh, lock_seconds=LOCK_SECONDS)
        plan = step.directory.show(step.saved)
        plans.save(step, plan, purpose=Purpose.TEARDOWN)
        found.append(StackPlan(step=step, plan=plan))
    return tuple(found)


def destroy(steps: Collection[StackApply]) -> tuple[Destroyed, ...]:
    """The fate of each stack, in the order given; after a failure nothing more is begun, for readers may be left."""
    done: list[Destroyed] = []
    for step in steps:
        stack = step.stack.name
        if any(each.fate is not Fate.DESTROYED for each in done):
            done.append(Destroyed(stack=stack, fate=Fate.NOT_REACHED))
            continue
        try:
            step.apply()
        except BasculeError as error:
            done.append(Destroyed(stack=stack, fate=Fate.FAILED, problems=_told(step, error)))
        else:
            done.append(Destroyed(stack=stack, fate=Fate.DESTROYED))
    return tuple(done)


def _told(step: StackApply, error: BasculeError) -> tuple[str, ...]:
    """Why the stack is still there; of a lock who holds it."""
    locked = held_lock(error, step.record.where) if isinstance(error, ToolError) else None
    return (str(locked),) if locked else tuple(map(str, error.problems))
