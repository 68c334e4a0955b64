"""BSC_CI_018: actions are named by commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        uses = place.uses
        if uses.is_remote and not uses.is_commit:
            message = (
                f"{uses.name} is taken at {uses.ref!r}, which can be moved"
                if uses.ref
                else f"{uses.name} names no commit"
            )
            yield place.flaw(message, uses.node)


RULE = WorkflowRule(
    id="BSC_CI_018",
    title="Actions are named by commit",
    severity=Severity.HIGH,
    reason="A tag can be moved to stolen code, as in 2025 and 2026; a branch moves by itself.",
    fix="the 40 digits of the release's commit, with the tag as a comment behind: `owner/action@<sha> # v1.2.3`",
    judge=_judge,
)
