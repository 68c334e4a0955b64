"""BSC_CI_002: linters and scanners are not switched off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.programs import scanner_of, scanners, scanning_action
from bascule.ci.lint.reach import never_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.shell import commands
from bascule.workflows.workflow import Workflow

_COMMENT: Final = re.compile(r"^\s*#+\s?(?P<text>.*)$")
_STEP: Final = re.compile(r"^\s*(?:- )?(?:(?P<key>uses|run):\s*[|>]?-?\s*)?(?P<text>.*)$")


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        for number, line in enumerate(workflow.node.source.lines, start=1):
            if (match := _COMMENT.match(line)) and (name := _switched_off(match["text"])):
                message = f"{name} stands in a comment"
                yield Flaw(address=f"comment.{name}", file=workflow.file, line=number, message=message)
    for place in places(workflows):
        if never_runs(place) and (name := _scanner(place)):
            yield place.flaw(f"{name} never runs: its condition is always false")


def _switched_off(text: str) -> str:
    """The scanner that a commented line would run; sentences about one are none."""
    match = _STEP.match(text)
    if not match:
        return ""
    if match["key"] == "uses":
        name = match["text"].partition("@")[0].strip("'\" ")
        return name if "/" in name and _is_scanner(name) else ""
    found = commands(match["text"])
    kind = scanner_of(found[0]) if found else None
    if kind is None:
        return ""
    words = found[0].arguments
    plain = [word for word in words if not word.startswith("-")]
    # A command has options or paths, or nothing but its subcommand, where a sentence has words and ends.
    written = any(re.search(r"^-|[/.$=]", word) for word in words) or (kind.arguments and len(plain) == 1)
    return found[0].program if match["key"] or (written and not match["text"].endswith((".", ":", ",", ";"))) else ""


def _is_scanner(name: str) -> bool:
    return any(
        name.lower() == each or name.lower().startswith(f"{each}/") for kind in scanners() for each in kind.actions
    )


def _scanner(place: Place) -> str:
    if scanning_action(place):
        return place.uses.name
    return next((each.program for each in place.commands if scanner_of(each)), "")


RULE = WorkflowRule(
    id="BSC_CI_002",
    title="Linters and scanners are not switched off",
    severity=Severity.MEDIUM,
    reason="A linter in a comment looks like one that runs, and nobody decided that it should not.",
    fix="run it again, or delete the lines and say in the commit why",
    judge=_judge,
)
