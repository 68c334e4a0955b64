"""All that has to hold before anything of an environment is applied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from bascule.ci.apply.guard import held_back
from bascule.ci.apply.plan_again import plan_again
from bascule.ci.apply.present import Presence
from bascule.ci.apply.review import Review
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.apply.staleness import Concern, Difference, differences
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord
from bascule.ci.plans.stack_states import StackStates
from bascule.errors import BasculeError, PipelineError, Problem

_BY_AN_APPLY = frozenset({Concern.STATE, Concern.READ_STATE, Concern.OWNED})
"""What an apply of the very plan moves, or others may have moved after it."""


@dataclass(kw_only=True)
class Checks:
    """The checks of one environment's plans; `done` are stacks whose plans turn out to be applied already."""

    review: Review
    presence: Presence
    allow_destroy: bool
    workflow: str
    done: set[str] = field(default_factory=set)

    def problems(self, steps: Collection[StackApply]) -> list[Problem]:
        """Every reason against every plan; states and clouds are only read."""
        states = StackStates(file=self.presence.file)
        problems: list[Problem] = []
        found: dict[str, tuple[Difference, ...]] = {}
        for step in steps:
            try:
                found[step.stack.name] = self._differences(step, states)
            except BasculeError as error:
                problems += error.problems
        for step in steps:
            left = self._excused(step, found.get(step.stack.name, ()))
            problems += [each.problem(step.record.where, self._fix(step.record)) for each in left]
            problems += self._held_back(step)
        return problems

    def look_again(self, step: StackApply) -> None:
        """The states of the plan are as it recorded them still, now that others of the environment are applied.

        Raises:
            PipelineError: one has moved.
        """
        moved = [each for each in differences(step.record, self.presence.of(step)) if each.concern in _BY_AN_APPLY]
        if moved:
            raise PipelineError([each.problem(step.record.where, self._fix(step.record)) for each in moved])

    def _differences(self, step: StackApply, states: StackStates) -> tuple[Difference, ...]:
        if step.record.kind is not PlanKind.PREVIEW:
            step.fetch()
        found = differences(step.record, self.presence.of(step, states))
        concerns = {each.concern for each in found}
        # A plan is applied once: then the state has moved on from its record, and nothing is left to do.
        if Concern.STATE in concerns and concerns <= _BY_AN_APPLY and step.plan() is None:
            self.done.add(step.stack.name)
            return ()
        return found

    def _excused(self, step: StackApply, found: Iterable[Difference]) -> Iterator[Difference]:
        """The differences without the states of producers that an earlier attempt applied as reviewed.

        What reads them is planned afresh and compared, so that whatever they say now is in that comparison.
        """
        for each in found:
            tentative = step.record.kind is PlanKind.TENTATIVE and each.concern is Concern.READ_STATE
            if not (tentative and each.subject in self.done):
                yield each

    def _held_back(self, step: StackApply) -> Iterator[Problem]:
        if step.stack.name not in self.done:
            yield from held_back(step.record, self.review, allow_destroy=self.allow_destroy, workflow=self.workflow)

    def _fix(self, record: PlanRecord) -> str:
        return plan_again(self.workflow, record.environment)
