"""BSC_CI_033: a job runs on a named version of a runner's image."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        labels = (*job.job.runs_on, *(node.text for node in job.job.matrix.leaves))
        for label in labels:
            if label.endswith("-latest") and label.startswith(("ubuntu", "macos", "windows")):
                yield job.flaw(f"{label} moves", job.job.node.child("runs-on"))


RULE = WorkflowRule(
    id="BSC_CI_033",
    title="A job runs on a named version of a runner's image",
    severity=Severity.LOW,
    reason="`-latest` moves to another system over weeks, and a job fails on some runs and not on others.",
    fix="ubuntu-24.04",
    judge=_judge,
)
