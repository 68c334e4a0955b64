"""BSC_CI_035: an action is one of those that were looked at, at the commit of its release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.facts.github_actions import github_actions
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    known = {name.lower(): action for name, action in github_actions().items()}
    for place in places(workflows):
        uses = place.uses
        if uses.is_remote and uses.is_commit:
            action = known.get(uses.name.lower())
            if action is None:
                yield place.flaw(f"{uses.name} is not in the list of actions that were looked at", uses.node)
            elif action.sha != uses.ref:
                yield place.flaw(
                    f"{uses.name} was looked at in {action.version} ({action.sha[:12]}), not here", uses.node
                )


RULE = WorkflowRule(
    id="BSC_CI_035",
    title="An action is one of those that were looked at, at the commit of its release",
    severity=Severity.LOW,
    reason="A commit may be of a fork that looks like the original: its digits alone are no proof.",
    fix="compare the commit with the release's tag in the action's own repository",
    judge=_judge,
)
