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
    if reason := shrug_of(place, command) or tolerated_by(place):
        return reason
    softened = next((name for name, values in scanner.soft.items() if _says(command, name, values)), "")
    silent = scanner.needs and not command.has(scanner.needs)
    if not (softened or silent) or _hard_command(place, scanner):
        return ""
    said = f"{softened} {command.value(softened)}" if any(scanner.soft.get(softened, ())) else softened
    return f"`{said}`" if softened else f"it reports success unless `{scanner.needs}` says otherwise"


def _says(command: Command, name: str, values: tuple[str, ...]) -> bool:
    """Whether the command has the option, with one of the values where only these do it."""
    return command.has(name) and (values == ("",) or command.value(name) in values)


def _hard_command(place: Place, scanner: Scanner) -> bool:
    """Whether another command of the job runs the same kind so that it can fail, as is said there."""
    same = (each for each in place.job_commands if scanner.needs and scanner.is_command(each))
    return any(
        each.has(scanner.needs) and not any(_says(each, name, values) for name, values in scanner.soft.items())
        for each in same
    )


RULE = WorkflowRule(
    id="BSC_CI_001",
    title="A scanner or linter that finds something fails its job",
    severity=Severity.HIGH,
    reason="What never fails is not read, and what it found goes live.",
    fix="let it fail; excuse single findings in the scanner's own configuration, with a reason",
    judge=_judge,
)
