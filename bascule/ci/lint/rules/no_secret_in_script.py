"""BSC_CI_014: secrets are not written into a script's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.script import script_expressions
from bascule.ci.lint.secret_values import is_secret
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        for expression in script_expressions(place):
            for each in expression.references:
                if is_secret(each, place):
                    yield Flaw(
                        address=place.address,
                        file=expression.file,
                        line=expression.line,
                        message=f"`{each}` stands in a script's text",
                    )


RULE = WorkflowRule(
    id="BSC_CI_014",
    title="Secrets are not written into a script's text",
    severity=Severity.HIGH,
    reason="They end in process lists, in a file and, changed by quoting, in a log whose mask does not know them.",
    fix="pass the secret through `env:` of the one step that needs it",
    judge=_judge,
)
