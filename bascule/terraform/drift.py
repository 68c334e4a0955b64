"""What was changed outside of the engine since its last apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly import StackAssembly
from bascule.assembly.plan import AttributeChange, ResourceChange
from bascule.errors import BasculeError, Problem
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
        objects = tuple(_drifted(stack, _changes(directory)))
    except BasculeError as error:
        return StackDrift(stack=stack.name, outcome=DriftOutcome.FAILED, problems=error.problems)
    outcome = DriftOutcome.DRIFTED if objects else DriftOutcome.NONE
    return StackDrift(stack=stack.name, outcome=outcome, objects=objects)


def _changes(directory: WorkingDirectory) -> tuple[ResourceChange, ...]:
    """Read without the state's lock: a look at night stands in nobody's way, and its role may write none."""
    with TemporaryDirectory(prefix="bascule-drift-") as folder:
        saved = Path(folder) / "drift.tfplan"
        directory.plan(out=saved, refresh_only=True, lock=False)
        return directory.show(saved).drift


def _drifted(stack: StackAssembly, changes: Iterable[ResourceChange]) -> Iterator[DriftedObject]:
    """What nobody was expected to change: values that a pipeline or a scaler owns move all day."""
    for each in changes:
        record = stack.manifest.elements.get(each.element)
        owned = record.owned if record else ()
        attributes = tuple(change for change in each.attributes if not _is_owned(change, owned))
        if each.verb == "delete":
            yield DriftedObject(address=each.address, is_deleted=True)
        elif attributes:
            yield DriftedObject(address=each.address, is_deleted=False, attributes=attributes)


def _is_owned(change: AttributeChange, owned: tuple[str, ...]) -> bool:
    return "all" in owned or any(
        change.path == each or change.path.startswith((f"{each}.", f"{each}[")) for each in owned
    )
