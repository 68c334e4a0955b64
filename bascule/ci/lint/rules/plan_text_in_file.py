"""BSC_CI_026: a plan's text travels in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import runs_of
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.shell import Command
from bascule.workflows.expressions import Reference
from bascule.workflows.workflow import Workflow

_CARRIERS: Final = re.compile(r"\$\{?(?:GITHUB_OUTPUT|GITHUB_ENV)\}?")
_SHOWS: Final = re.compile(
    r"\b(?:terraform|tofu|terragrunt)\b[^|;&]*\b(?:plan|show)\b|\bcat\b[^|;&]*plan", re.IGNORECASE
)
_NAMED: Final = re.compile(r"(?:tf|terraform|tofu)?[_-]?plan[_-]?(?:output|text|stdout|log|body|result)", re.IGNORECASE)
_CAPTURED: Final = frozenset({"stdout", "stderr"})


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        yield from _by_expression(place)
        for command in place.commands:
            if any(_CARRIERS.search(each) for each in command.writes) and _holds_plan(command, place):
                yield place.flaw("the plan's text goes into an output or environment variable", command=command)


def _by_expression(place: Place) -> Iterator[Flaw]:
    planned = {
        each.step.id for each in place.siblings if each.step.id for run in runs_of(each) if run.operation == "plan"
    }
    for expression in place.step.expressions:
        for each in expression.references:
            if _carries_plan(each, planned):
                yield Flaw(
                    address=place.address,
                    file=expression.file,
                    line=expression.line,
                    message=f"`{each}` carries the plan's text",
                )


def _carries_plan(reference: Reference, planned: set[str]) -> bool:
    """An output of a step that plans, or one of another job that is named so."""
    if reference.context not in ("steps", "needs") or reference.path[1:2] != ("outputs",):
        return False
    source, _, *names = reference.path
    name = "".join(names)
    return (reference.context == "steps" and source in planned and name in _CAPTURED) or bool(_NAMED.fullmatch(name))


def _holds_plan(command: Command, place: Place) -> bool:
    text = " ".join((*command.words, command.text))
    if _SHOWS.search(text):
        return True
    captured = {
        each.assignments[-1].partition("=")[0]
        for each in place.commands
        if each.assignments and _SHOWS.search(_line(place, each))
    }
    return any(re.search(rf"\$\{{?{re.escape(name)}\b", text) for name in captured)


def _line(place: Place, command: Command) -> str:
    lines = place.step.run.split("\n")
    return lines[command.line] if command.line < len(lines) else ""


RULE = WorkflowRule(
    id="BSC_CI_026",
    title="A plan's text travels in a file",
    severity=Severity.MEDIUM,
    reason="Variables end at 128 KiB and outputs at 1 MiB: the large plan, which matters most, breaks the job.",
    fix="write it into a file below $RUNNER_TEMP, cut it there, and read the file",
    judge=_judge,
)
