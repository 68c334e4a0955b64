"""BSC_CI_037: an action gets the inputs that it has, and gives the outputs that are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.facts.github_actions import GitHubAction, github_actions
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    known = {action.name.lower(): action for action in github_actions().values()}
    for place in places(workflows):
        action = known.get(place.uses.name.lower())
        if action and _same_interface(place, action):
            yield from _inputs(place, action)
            yield from _outputs(place, action)


def _same_interface(place: Place, action: GitHubAction) -> bool:
    """The same commit, or the same major version: inputs are removed with a new one."""
    if place.uses.is_commit and place.uses.ref == action.sha:
        return True
    return bool(place.uses.version) and f"v{place.uses.version[0]}" == action.version.partition(".")[0]


def _inputs(place: Place, action: GitHubAction) -> Iterator[Flaw]:
    if not action.inputs:
        return
    given = {name.lower() for name in place.step.with_}
    for name, node in place.step.with_.items():
        if not any(fnmatchcase(name.lower(), accepted.lower()) for accepted in action.inputs):
            yield place.flaw(f"{action.name} has no input `{name}`", node)
    for name in sorted(action.required_inputs):
        if name.lower() not in given:
            yield place.flaw(f"{action.name} needs the input `{name}`")


def _outputs(place: Place, action: GitHubAction) -> Iterator[Flaw]:
    for expression in place.job.expressions:
        for each in expression.references:
            if place.step.id and each.context == "steps" and each.path[:2] == (place.step.id, "outputs"):
                name = each.path[2] if len(each.path) > 2 else "*"  # noqa: PLR2004 -- id, outputs, its name
                if name not in (*action.outputs, "*"):
                    yield Flaw(
                        address=place.address,
                        file=expression.file,
                        line=expression.line,
                        message=f"{action.name} has no output `{name}`",
                    )


RULE = WorkflowRule(
    id="BSC_CI_037",
    title="An action gets the inputs that it has, and gives the outputs that are read",
    severity=Severity.HIGH,
    reason="GitHub warns of an unknown input and goes on without it; an unknown output is empty.",
    fix="correct the name, or read the action's own list",
    judge=_judge,
)
