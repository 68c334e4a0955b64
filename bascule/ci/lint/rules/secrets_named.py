"""BSC_CI_040: a called workflow gets the secrets that it needs, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        if job.job.inherits_secrets:
            yield job.flaw("all secrets are passed", job.job.node.child("secrets"))


RULE = WorkflowRule(
    id="BSC_CI_040",
    title="A called workflow gets the secrets that it needs, by name",
    severity=Severity.MEDIUM,
    reason="`inherit` hands over all of them, those of next year included.",
    fix="`secrets:` with one line a secret; values of environments are read by the called job itself",
    judge=_judge,
)
