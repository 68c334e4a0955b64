"""BSC_CI_001: a scanner or linter that finds something fails its job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.programs import Scanner, scanner_of, scanning_action
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.shell import Command
from bascule.ci.lint.softness import shrug_of, tolerated_by
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        kind = scanning_action(place)
        if kind and (reason := tolerated_by(place) or _soft_input(place, kind)):
            yield place.flaw(f"{place.uses.name} cannot fail: {reason}")
        for command in place.commands:
            if (scanner := scanner_of(command)) and (reason := _soft_command(place, command, scanner)):
                yield place.flaw(f"{command.program} cannot fail: {reason}", command=command)


def _soft_input(place: Place, kind: Scanner) -> str:
    for name, values in kind.soft.items():
        said = place.input(name).lower()
        if said and said in values and not _hard_twin(place, kind):
            return f"`{name}: {said}`"
    silent = kind.needs and not place.input(kind.needs) and "sarif" not in place.input("format")
    return f"it reports success unless `{kind.needs}` says otherwise" if silent and not _hard_twin(place, kind) else ""


def _hard_twin(place: Place, kind: Scanner) -> bool:
    """Whether another step of the job runs the same kind so that it can fail: the first run writes a report only."""
    twins = (each for each in place.siblings if each.index != place.index and kind.is_action(each))
    return any(
        not tolerated_by(each)
        and not any(each.input(name).lower() in values for name, values in kind.soft.items() if each.input(name))
        and (not kind.needs or bool(each.input(kind.needs)))
        for each in twins
    )


def _soft_command(place: Place, command: Command, scanner: Scanner) -> str:
    if command.has("--version", "version", "--help", "--init", "init", "install"):
        return ""
    for option, values in scanner.soft.items():
        if command.has(option) and (values == ("",) or command.value(option) in values):
            return f"`{option}{' ' if values != ('',) else ''}{command.value(option) if values != ('',) else ''}`"
    reason = shrug_of(place, command) or tolerated_by(place)
    if reason or not scanner.needs or command.has(scanner.needs):
        return reason
    twins = (each for each in place.job_commands if scanner.is_command(each) and each.has(scanner.needs))
    hard = any(each.value(scanner.needs) not in scanner.soft[scanner.needs] for each in twins)
    return "" if hard else f"it reports success unless `{scanner.needs}` says otherwise"


RULE = WorkflowRule(
    id="BSC_CI_001",
    title="A scanner or linter that finds something fails its job",
    severity=Severity.HIGH,
    reason="What never fails is not read, and what it found goes live.",
    fix="let it fail; excuse single findings in the scanner's own configuration, with a reason",
    judge=_judge,
)
