"""BSC_CI_029: a job's token may what that job needs, and nothing is granted to all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule, flaw_at
from bascule.workflows.permissions import Permissions
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        top = workflow.permissions
        if top and (wide := _wide(top)) and len(workflow.jobs) > 1:
            yield flaw_at(workflow.node.child("permissions"), "permissions", f"every job gets {wide}")
    for job in job_places(workflows):
        own, top = job.job.permissions, job.workflow.permissions
        if own is None and top is None:
            yield job.flaw("it says no permissions: its token may what the repository's settings allow")
        elif own and own.scopes.get("*") == "write":
            yield job.flaw("its token may do everything", job.job.node.child("permissions"))


def _wide(permissions: Permissions) -> str:
    return ", ".join(
        f"{'all' if scope == '*' else scope}: write" for scope, right in permissions.scopes.items() if right == "write"
    )


RULE = WorkflowRule(
    id="BSC_CI_029",
    title="A job's token may what that job needs, and nothing is granted to all",
    severity=Severity.HIGH,
    reason="The repository's default may be write: a stolen action then pushes code.",
    fix="`permissions: {}` on top, and in each job the scopes that it needs",
    judge=_judge,
)
