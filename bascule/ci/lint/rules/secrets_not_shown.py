"""BSC_CI_044: no step prints the environment or whole contexts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.secret_values import secret_variables
from bascule.workflows.expression_tree import Call, Name, Tree, parts
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        for expression in place.step.expressions:
            if _dumps_secrets(expression.tree):
                yield Flaw(
                    address=place.address,
                    file=expression.file,
                    line=expression.line,
                    message=f"`{expression.text}` hands over every secret",
                )
        names = secret_variables(place)
        for command in place.commands:
            if command.program in ("env", "printenv") and not command.arguments and not command.writes and names:
                yield place.flaw("it prints the environment, secrets among it", command=command)


def _dumps_secrets(tree: Tree) -> bool:
    if isinstance(tree, Call) and tree.function == "tojson" and tree.arguments[:1] == (Name("secrets"),):
        return True
    return any(map(_dumps_secrets, parts(tree)))


RULE = WorkflowRule(
    id="BSC_CI_044",
    title="No step prints the environment or whole contexts",
    severity=Severity.HIGH,
    reason="Masks know values as they are stored; encoded, cut or quoted ones pass, and many can read logs.",
    fix="print single values that are no secrets",
    judge=_judge,
)
