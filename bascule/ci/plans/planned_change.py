"""The change that a plan is made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from pydantic import TypeAdapter, ValidationError

from bascule.ci.job import Job
from bascule.ci.plans.plan_record import Source
from bascule.errors import PipelineError, Problem

_LEGS = TypeAdapter(list[dict[str, str]])
_EVENTS = ("pull_request", "workflow_dispatch", "push")


@dataclass(frozen=True, kw_only=True)
class PlannedChange:
    """Where the plans come from, and all stacks that the change concerns, by name."""

    source: Source
    stacks: frozenset[str]

    @classmethod
    def of(cls, job: Job, *, base: str, legs: str) -> Self:
        """The change that the job is about.

        Args:
            base: the commit that a pull request is merged with; of a run on the default branch it is the head.
            legs: JSON lists of environments and stacks, one a line, as `ci matrix` gives them.

        Raises:
            PipelineError: the event is none that a plan is reviewed by, or the legs are of another form.
        """
        if job.event_name not in _EVENTS:
            problem = Problem(
                message="plans are made for a change that somebody reviews",
                found=f"event {job.event_name}",
                accepted=", ".join(_EVENTS),
                fix="start the workflow by one of these",
            )
            raise PipelineError(problem)
        pull_request = job.event.pull_request
        source = Source(
            repository=job.repository,
            workflow=job.workflow,
            run_id=job.run_id,
            run_attempt=job.run_attempt,
            event=job.event_name,
            pull_request=pull_request.number if pull_request else None,
            head_sha=job.head_sha,
            base_sha=base if pull_request and base else job.head_sha,
        )
        return cls(source=source, stacks=frozenset("-".join(leg) for leg in legs_of(legs)))


def legs_of(text: str) -> frozenset[tuple[str, str]]:
    """Environment and stack of each leg of `ci matrix`'s outputs: JSON lists, one a line.

    Raises:
        PipelineError: they are of another form.
    """
    try:
        read = [leg for line in text.splitlines() if line.strip() for leg in _LEGS.validate_json(line)]
        return frozenset((leg["environment"], leg["stack"]) for leg in read)
    except (ValidationError, LookupError):
        problem = Problem(
            message="the changed stacks cannot be read",
            found=text[:200],
            accepted='lines such as [{"environment": "dev", "stack": "aws-app"}]',
            fix="hand on the outputs `plan` and `preview` of `bascule ci matrix`",
        )
        raise PipelineError(problem) from None
