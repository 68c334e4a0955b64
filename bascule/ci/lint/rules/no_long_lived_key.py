"""BSC_CI_043: a cloud is reached by a token of the run, not by a stored key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow

_KEY: Final = re.compile(
    r"AWS_?(?:\w+_)?(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)|ACCESS_KEY_ID|(?:GCP|GOOGLE|GCLOUD)_\w*(?:CREDENTIALS|SA_KEY|KEY_JSON|SERVICE_ACCOUNT_KEY)|GOOGLE_CREDENTIALS|AZURE_CREDENTIALS"
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        for expression in workflow.expressions:
            for each in expression.references:
                if each.context == "secrets" and _KEY.search(each.name):
                    message = f"`{each}` is a key that lasts"
                    yield Flaw(address=str(each), file=workflow.file, line=expression.line, message=message)


RULE = WorkflowRule(
    id="BSC_CI_043",
    title="A cloud is reached by a token of the run, not by a stored key",
    severity=Severity.HIGH,
    reason="A key that is stolen once works from anywhere, until somebody notices.",
    fix="`id-token: write`, a role that trusts this repository's environment, and no key at all",
    judge=_judge,
)
