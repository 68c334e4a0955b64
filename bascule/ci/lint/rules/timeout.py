"""BSC_CI_030: a job ends after a time that fits it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        if (
            not job.uses
            and not job.job.timeout_minutes
            and not all(_bounded(each.step.node.value) for each in job.steps)
        ):
            yield job.flaw("it may run for six hours")


def _bounded(step: dict[str, object]) -> bool:
    return "timeout-minutes" in step


RULE = WorkflowRule(
    id="BSC_CI_030",
    title="A job ends after a time that fits it",
    severity=Severity.LOW,
    reason="GitHub stops a job after six hours; until then a lock is held and minutes are paid.",
    fix="timeout-minutes",
    judge=_judge,
)
