"""BSC_CI_036: a pin's comment says the version that the commit is."""

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
        if not uses.is_remote or not uses.is_commit:
            continue
        action = known.get(uses.name.lower())
        if not uses.comment:
            yield place.flaw(f"nothing says which version of {uses.name} this is", uses.node)
        elif action and (action.sha == uses.ref) is not (action.version == uses.comment):
            said = f"{action.sha[:12]} is {action.version}"
            yield place.flaw(f"the comment says {uses.comment}, the commit is {uses.ref[:12]}: {said}", uses.node)


RULE = WorkflowRule(
    id="BSC_CI_036",
    title="A pin's comment says the version that the commit is",
    severity=Severity.MEDIUM,
    reason="Reviewers and bots read the comment; the commit is what runs.",
    fix="write the tag behind the commit: `# v1.2.3`",
    judge=_judge,
)
