"""BSC_CI_028: roles, accounts and registries come from variables that the infrastructure sets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule, flaw_at
from bascule.workflows.expressions import EXPRESSION
from bascule.workflows.workflow import Workflow

_WRITTEN: Final = re.compile(
    r"arn:aws[\w-]*:iam::\d{12}:role/\S+|\b\d{12}\.dkr\.ecr\.[\w-]+\.amazonaws\.com|projects/\d+/locations/global/workloadIdentityPools/\S+"
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        for leaf in workflow.node.leaves:
            if match := _WRITTEN.search(EXPRESSION.sub("", leaf.text)):
                address = ".".join(str(key) for key in leaf.path if not isinstance(key, int))
                line = leaf.source.line_of(match[0], after=leaf.line)
                yield flaw_at(leaf, address, f"{match[0]} is written by hand", line=line)


RULE = WorkflowRule(
    id="BSC_CI_028",
    title="Roles, accounts and registries come from variables that the infrastructure sets",
    severity=Severity.MEDIUM,
    reason="What is written by hand stays when the infrastructure changes, and points to another account after a copy.",
    fix="read `vars.X` of the GitHub environment, which the infrastructure's outputs fill",
    judge=_judge,
)
