"""BSC_CI_019: reusable workflows of others are called at a commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        uses = job.uses
        if uses.is_remote and not uses.is_commit:
            yield job.flaw(f"{uses.name} is called at {uses.ref!r}, which can be moved", uses.node)


RULE = WorkflowRule(
    id="BSC_CI_019",
    title="Reusable workflows of others are called at a commit",
    severity=Severity.HIGH,
    reason="Whoever can push that branch runs in this repository, with its token and the secrets that are passed.",
    fix="call it at the full commit, and let a bot raise it",
    judge=_judge,
)
