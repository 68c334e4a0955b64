"""BSC_CI_041: a job that takes a cloud role names its GitHub environment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow

_LOGINS: Final = (
    "aws-actions/configure-aws-credentials",
    "google-github-actions/auth",
    "azure/login",
    "hashicorp/vault-action",
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        login = next((each for each in job.steps if each.uses.is_named(*_LOGINS)), None)
        if login and not job.job.environment:
            yield login.flaw("its job takes a role, and names no GitHub environment")


RULE = WorkflowRule(
    id="BSC_CI_041",
    title="A job that takes a cloud role names its GitHub environment",
    severity=Severity.MEDIUM,
    reason="Without one the token's subject is a branch or any pull request, and the cloud cannot tell dev from prod.",
    fix="`environment:` on the job, and a trust policy that asks for it",
    judge=_judge,
)
