"""The first of two steps: what keeps an environment from being destroyed is lifted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.assembly.plan import Plan
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.teardown.lift_targets import lift_targets
from bascule.ci.teardown.remaining import Remaining
from bascule.ci.teardown.saved_plans import SavedPlans
from bascule.errors import PipelineError, Problem
from bascule.terraform.working_directory import PlanOutcome
from bascule.trust import Purpose

_LIFTING = frozenset({"update", "nothing", "read"})


@dataclass(frozen=True, kw_only=True)
class StackPlan:
    """A plan that lies at its step's `saved`, and what it would do."""

    step: StackApply
    plan: Plan


def lift_plans(left: Iterable[Remaining], plain: AppAssembly, plans: SavedPlans, folder: Path) -> tuple[StackPlan, ...]:
    """The plans of the stacks that have something to lift, saved; the plan's role makes them, which locks no state.

    Raises:
        PipelineError: code and cloud differ so much that a lift would make or destroy something.
    """
    found = tuple(plan for each in left for plan in _lift(each, plain, plans, folder))
    if problems := [problem for each in found for problem in _beyond(each)]:
        raise PipelineError(problems)
    for each in found:
        plans.save(each.step, each.plan, purpose=Purpose.PLAN)
    return found


def _lift(each: Remaining, plain: AppAssembly, plans: SavedPlans, folder: Path) -> Iterator[StackPlan]:
    targets = lift_targets(plain.stack(each.stack.name), each.stack, each.state)
    if not targets:
        return
    step = plans.step(each.stack, folder)
    outcome = step.directory.plan(out=step.saved, targets=targets, lock=False)
    if outcome is PlanOutcome.CHANGES:
        yield StackPlan(step=step, plan=step.directory.show(step.saved))


def _beyond(found: StackPlan) -> Iterator[Problem]:
    for change in found.plan.changes:
        if change.verb not in _LIFTING:
            yield Problem(
                message=f"lifting protections would {change.verb} {change.address}: code and cloud differ",
                where=found.step.stack.name,
                fix="apply the default branch to the environment first, then ask for the teardown again",
            )
