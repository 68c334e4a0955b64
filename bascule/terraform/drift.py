"""What was changed outside of the engine since its last apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly import StackAssembly
from bascule.assembly.plan import AttributeChange, Plan, ResourceChange
from bascule.errors import BasculeError, Problem
from bascule.terraform.drift_expectation import Expectation
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine


class DriftOutcome(Enum):
    """What the look at one stack came to."""

    NONE = "no drift"
    DRIFTED = "drifted"
    NOT_DEPLOYED = "not deployed"
    FAILED = "could not be looked at"


@dataclass(frozen=True, kw_only=True)
class DriftedObject:
    """An object that was changed, or deleted (then without attributes); sensitive values are masked."""

    address: str
    is_deleted: bool
    attributes: tuple[AttributeChange, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StackDrift:
    """What a look at a stack found; `problems` are why it could not be looked at."""

    stack: str
    outcome: DriftOutcome
    objects: tuple[DriftedObject, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_drift(
    stacks: Iterable[StackAssembly], *, engine: Engine, environ: Mapping[str, str]
) -> tuple[StackDrift, ...]:
    """Each stack's drift. One that cannot be looked at is told as such, and the others are looked at all the same.

    The state is compared with the cloud, never with the code: what is written and not yet deployed is no drift.
    """
    return tuple(_drift(stack, engine, environ) for stack in stacks)


def _drift(stack: StackAssembly, engine: Engine, environ: Mapping[str, str]) -> StackDrift:
    directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=environ)
    try:
        directory.init()
        if not directory.addresses():
            return StackDrift(stack=stack.name, outcome=DriftOutcome.NOT_DEPLOYED)
        objects = tuple(_objects(stack, directory))
    except BasculeError as error:
        return StackDrift(stack=stack.name, outcome=DriftOutcome.FAILED, problems=error.problems)
    outcome = DriftOutcome.DRIFTED if objects else DriftOutcome.NONE
    return StackDrift(stack=stack.name, outcome=outcome, objects=objects)


def _objects(stack: StackAssembly, directory: WorkingDirectory) -> Iterator[DriftedObject]:
    """What nobody was expected to change."""
    changes = _planned(directory, refresh_only=True).drift
    if any(each.attributes for each in changes):
        expectation = Expectation(stack=stack, settable=directory.settable(), planned=_wanted_back(directory))
    for each in changes:
        if each.verb == "delete":
            yield DriftedObject(address=each.address, is_deleted=True)
        elif attributes := expectation.unexpected(each):
            yield DriftedObject(address=each.address, is_deleted=False, attributes=attributes)


def _wanted_back(directory: WorkingDirectory) -> Mapping[str, ResourceChange] | None:
    """What a deployment would change, by address; None where the code cannot be planned as it is."""
    try:
        return {each.address: each for each in _planned(directory, refresh_only=False).changes}
    except BasculeError:
        return None


def _planned(directory: WorkingDirectory, *, refresh_only: bool) -> Plan:
    """Made without the state's lock: a look at night stands in nobody's way, and its role may write none."""
    with TemporaryDirectory(prefix="bascule-drift-") as folder:
        saved = Path(folder) / "drift.tfplan"
        directory.plan(out=saved, refresh_only=refresh_only, lock=False)
        return directory.show(saved)
