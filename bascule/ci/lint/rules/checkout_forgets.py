"""BSC_CI_042: a checkout does not leave its token behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        if (
            place.uses.is_named("actions/checkout")
            and place.input("persist-credentials") != "false"
            and not _pushes(place)
        ):
            yield place.flaw("the token stays in the runner's files")


def _pushes(place: Place) -> bool:
    """A job that pushes needs it."""
    return any(each.program == "git" and "push" in each.arguments[:3] for each in place.job_commands)


RULE = WorkflowRule(
    id="BSC_CI_042",
    title="A checkout does not leave its token behind",
    severity=Severity.MEDIUM,
    reason="Each later step can read it, and an artifact of the folder carries it away.",
    fix="`persist-credentials: false`",
    judge=_judge,
)
