"""An environment's reviewed plans applied: every check first, then wave after wave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bascule.assembly import StackAssembly
from bascule.ci.apply.again import Again
from bascule.ci.apply.checks import Checks
from bascule.ci.apply.held_lock import held_lock
from bascule.ci.apply.outcome import Ending, Outcome, StackOutcome
from bascule.ci.apply.plan_again import plan_again
from bascule.ci.apply.stack_apply import FreshPlan, StackApply
from bascule.ci.apply.waves import reads_any, waves
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.errors import BasculeError, Problem, ToolError


@dataclass(kw_only=True)
class EnvironmentApply:
    """The plans of one environment, by the stacks' names.

    `checks` judge them, `again` takes what waits for a review, and `shown` is what somebody has to look at for it.
    """

    environment: str
    workflow: str
    pull_request: int | None
    steps: dict[str, StackApply]
    checks: Checks
    again: Again
    shown: list[MadePlan] = field(default_factory=list)
    _outcomes: dict[str, StackOutcome] = field(default_factory=dict)
    _problems: list[Problem] = field(default_factory=list)

    def run(self) -> Outcome:
        """Every plan was applied or is known to be applied, or waits for a review, or nothing was touched."""
        try:
            self._problems += self.checks.problems(self.steps.values())
            for stack in (each for wave in waves(self._stacks) for each in wave):
                self._outcomes[stack.name] = self._ended(self.steps[stack.name])
            if not self._problems:
                self.again.carry(self._waiting())
            return self._outcome()
        finally:
            for step in self.steps.values():
                step.forget()

    @property
    def _stacks(self) -> tuple[StackAssembly, ...]:
        return tuple(step.stack for step in self.steps.values())

    def _ended(self, step: StackApply) -> StackOutcome:
        """What became of the stack; after a failure nothing more is begun."""
        if self._problems:
            return _ending(step, Ending.NOT_REACHED)
        waiting = {name for name, each in self._outcomes.items() if each.ending is Ending.REVIEW}
        if reads_any(step.stack, waiting, self._stacks):
            return _ending(step, Ending.PRODUCERS)
        try:
            return self._applied(step)
        except BasculeError as error:
            self._problems += self._told(step, error)
            return _ending(step, Ending.FAILED)

    def _applied(self, step: StackApply) -> StackOutcome:
        if step.stack.name in self.checks.done:
            return _ending(step, Ending.NOTHING_LEFT, "its plan was applied before: nothing is done twice")
        if step.record.kind is PlanKind.SAVED:
            self.checks.look_again(step)
            step.apply()
            return _ending(step, Ending.APPLIED)
        before = self.checks.presence.of(step)
        fresh = step.plan()
        if fresh is None:
            return _ending(step, Ending.NOTHING_LEFT)
        reasons = self._reasons(step, fresh)
        if not reasons:
            step.apply(fresh.file)
            return _ending(step, Ending.APPLIED, "planned afresh after its producers: as reviewed")
        self.shown.append(self.again.add(step, fresh, before))
        return _ending(step, Ending.REVIEW, *reasons)

    def _reasons(self, step: StackApply, fresh: FreshPlan) -> tuple[str, ...]:
        """Why the fresh plan needs a review."""
        if step.record.kind is PlanKind.PREVIEW:
            return ("nobody has seen a plan of it: the stacks that it reads had to be applied first",)
        return step.disagreements(fresh)

    def _waiting(self) -> Iterator[StackApply]:
        for name, each in self._outcomes.items():
            if each.ending is Ending.PRODUCERS:
                yield self.steps[name]

    def _told(self, step: StackApply, error: BasculeError) -> tuple[Problem, ...]:
        locked = held_lock(error, step.record.where) if isinstance(error, ToolError) else None
        if locked:
            return (locked,)
        rest = Problem(
            message="stopped here: what stands as applied stays so, the rest was not begun",
            where=step.record.where,
            fix=f"see the error, mend its cause, then {plan_again(self.workflow, self.environment)}",
        )
        return (*error.problems, rest)

    def _outcome(self) -> Outcome:
        return Outcome(
            environment=self.environment,
            pull_request=self.pull_request,
            stacks=tuple(self._outcomes.values()),
            problems=tuple(map(str, self._problems)),
        )


def _ending(step: StackApply, ending: Ending, *details: str) -> StackOutcome:
    return StackOutcome(stack=step.record.stack, ending=ending, details=details)
