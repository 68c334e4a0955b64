"""BSC_CI_013: what others can write never becomes part of a script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.script import script_expressions
from bascule.ci.lint.untrusted import untrusted
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        for expression in script_expressions(place):
            for each in untrusted(expression, place):
                yield Flaw(
                    address=place.address,
                    file=expression.file,
                    line=expression.line,
                    message=f"`{each}` becomes part of a script: whoever chooses its text chooses what runs",
                )


RULE = WorkflowRule(
    id="BSC_CI_013",
    title="What others can write never becomes part of a script",
    severity=Severity.CRITICAL,
    reason="A pull request's title or a branch's name is run as a command, with the job's token.",
    fix="pass it through `env:` and read the variable in quotes",
    judge=_judge,
)
