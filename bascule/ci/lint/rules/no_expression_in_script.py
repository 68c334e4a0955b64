"""BSC_CI_015: no expression stands in a script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.script import script_expressions
from bascule.ci.lint.secret_values import is_secret
from bascule.ci.lint.untrusted import untrusted
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        for expression in script_expressions(place):
            worse = any(is_secret(each, place) for each in expression.references) or any(untrusted(expression, place))
            if expression.references and not worse:
                yield Flaw(
                    address=place.address,
                    file=expression.file,
                    line=expression.line,
                    message=f"`{expression.text}` becomes part of a script",
                )


RULE = WorkflowRule(
    id="BSC_CI_015",
    title="No expression stands in a script",
    severity=Severity.LOW,
    reason="Whether its value can be chosen by others is decided elsewhere, and may change there.",
    fix="pass it through `env:` and read the variable in quotes",
    judge=_judge,
)
