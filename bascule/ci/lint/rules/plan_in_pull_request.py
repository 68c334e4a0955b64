"""BSC_CI_010: a pull request shows its plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import engine_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    applies = [run for run in engine_runs(workflows) if run.operation == "apply"]
    if not applies or any(_shown(workflow, workflows) for workflow in workflows):
        return
    first = applies[0]
    # Who calls a reusable workflow is not known from its file.
    if not all(set(run.place.workflow.triggers) <= {"workflow_call"} for run in applies):
        yield first.flaw("it applies, and no workflow here plans on pull_request")


def _shown(workflow: Workflow, workflows: Sequence[Workflow]) -> bool:
    """Whether a pull request starts a plan: here, or in a file of these or of others that is called."""
    if not {"pull_request", "pull_request_target", "issue_comment"} & set(workflow.triggers):
        return False
    if any(run.operation == "plan" for run in engine_runs([workflow])):
        return True
    called = [job.uses for job in workflow.jobs.values() if job.uses]
    local = [each for each in workflows for uses in called if uses.startswith("./") and each.file.endswith(uses[2:])]
    remote = any(not uses.startswith("./") for uses in called)
    return remote or any(run.operation == "plan" for run in engine_runs(local))


RULE = WorkflowRule(
    id="BSC_CI_010",
    title="A pull request shows its plan",
    severity=Severity.MEDIUM,
    reason="What is reviewed is code; what it does to what runs is seen first when it is done.",
    fix="plan on `pull_request` with a role that can only read, and show it in one comment",
    judge=_judge,
)
