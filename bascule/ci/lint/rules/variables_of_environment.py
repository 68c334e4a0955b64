"""BSC_CI_027: variables of an environment are set in it, not told apart by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow

_SUFFIX: Final = re.compile(
    r"(?:^|_)(?:DEV|DEVELOPMENT|STG|STAGE|STAGING|PRD|PROD|PRODUCTION|UAT|QA|PREPROD|SANDBOX|POC)(?:_|$)"
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        for expression in workflow.expressions:
            for each in expression.references:
                if each.context in ("vars", "secrets") and _SUFFIX.search(each.name):
                    message = f"`{each}` is told apart by its name"
                    yield Flaw(address=str(each), file=workflow.file, line=expression.line, message=message)


RULE = WorkflowRule(
    id="BSC_CI_027",
    title="Variables of an environment are set in it, not told apart by their names",
    severity=Severity.MEDIUM,
    reason="`ROLE_ARN_PROD` at the repository is read by any branch, and a wrong suffix deploys to the wrong place.",
    fix="one name, set in each GitHub environment; the job names the environment",
    judge=_judge,
)
