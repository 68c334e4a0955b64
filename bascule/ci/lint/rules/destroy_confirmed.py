"""BSC_CI_012: a destroy is planned, shown and confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import engine_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for run in engine_runs(workflows):
        if run.operation == "destroy" and not run.saved_plan and (run.unasked or run.command is None):
            yield run.flaw("it destroys without being asked, and without a plan that somebody saw")
        elif run.operation == "destroy" and not run.saved_plan:
            yield run.flaw("it destroys without a plan that somebody saw; nobody can answer its question in a job")


RULE = WorkflowRule(
    id="BSC_CI_012",
    title="A destroy is planned, shown and confirmed",
    severity=Severity.CRITICAL,
    reason="One wrong branch or click, and everything is gone before anybody has read what it is.",
    fix="`plan -destroy -out=FILE`, show it, let somebody approve, and apply that file",
    judge=_judge,
)
