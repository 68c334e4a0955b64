"""BSC_CI_039: runs that change an environment wait for one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import runs_of
from bascule.ci.lint.place import JobPlace, job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        if not any(run.operation != "plan" for place in job.steps for run in runs_of(place)):
            continue
        groups = [each for each in (job.job.concurrency, job.workflow.concurrency) if each]
        cancelling = [each for each in groups if _cancels(each)]
        if cancelling:
            yield job.flaw("a newer run cancels it in the middle of its work", cancelling[0])
        elif not groups and not _called(job):
            yield job.flaw("two of it may run at once: it is in no concurrency group")


def _cancels(node: Node) -> bool:
    said = node.child("cancel-in-progress").text
    return said == "true" or (said.startswith("${{") and "false" not in said)


def _called(job: JobPlace) -> bool:
    """A called workflow's group may stand at its caller."""
    return job.workflow.is_reusable and set(job.workflow.triggers) == {"workflow_call"}


RULE = WorkflowRule(
    id="BSC_CI_039",
    title="Runs that change an environment wait for one another",
    severity=Severity.HIGH,
    reason="A run that is cancelled in the middle of an apply leaves a lock and half of a change.",
    fix="a concurrency group that names the environment, with `cancel-in-progress: false` and `queue: max`",
    judge=_judge,
)
