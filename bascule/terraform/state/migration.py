"""A state moved from one backend into another, or from one engine to the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.state import State
from bascule.errors import Problem, StateError
from bascule.terraform.state.stack_state import StackState, stack_state
from bascule.tools.engine import Engine, EngineName

_REGISTRIES: dict[EngineName, str] = {"terraform": "registry.terraform.io", "tofu": "registry.opentofu.org"}
"""Where an engine takes a provider from whose source names no host; states spell it out."""


class MigrationOutcome(Enum):
    """What became of a stack's state."""

    MOVED = "moved"
    ALREADY_THERE = "already there"
    NOTHING = "no state"


@dataclass(frozen=True, kw_only=True)
class Migrated:
    """A stack's state after a migration: its serial (None: no state), and where what was there before was copied."""

    stack: str
    outcome: MigrationOutcome
    source: str
    target: str
    serial: int | None = None
    copies: tuple[Path, ...] = ()


def migrate(source: StackState, target: StackState, *, force: bool = False) -> Migrated:
    """The target has the source's state, in the words of the target's engine; the source is untouched.

    A second run finds the state in its place, and so does one after work went on there.

    Args:
        force: a state of another lineage in the target gives way.

    Raises:
        StateError: the target has a state of another lineage, or one that went another way from the same serial on.
    """
    moving, there = source.read(), target.read()
    outcome, copies = MigrationOutcome.NOTHING, tuple(filter(None, (source.keep(),)))
    if moving is not None:
        former, own = source.directory.engine.name, target.directory.engine.name
        wanted = moving if former == own else for_engine(moving, own)
        outcome = MigrationOutcome.ALREADY_THERE
        if _is_due(wanted, there, source, target, force=force):
            outcome = MigrationOutcome.MOVED
            copy = target.replace(_after(wanted, there), force=force or _is_half_moved(wanted, there))
            copies += (copy,) if copy else ()
    now = target.read()
    return Migrated(
        stack=target.stack,
        outcome=outcome,
        source=str(source.backend),
        target=str(target.backend),
        serial=now.serial if now else None,
        copies=copies,
    )


def migrate_stacks(
    sources: Sequence[StackAssembly],
    targets: Sequence[StackAssembly],
    *,
    root: Path,
    engines: tuple[Engine, Engine],
    environ: Mapping[str, str],
    force: bool = False,
) -> tuple[Migrated, ...]:
    """The states of one environment's stacks are where its file says now, from where an older file of it says.

    Args:
        engines: the older file's, and the present one's.

    Raises:
        StateError: the files are of different environments, or a target has a state of its own.
    """
    former = {each.manifest.stack: each for each in sources}
    done = []
    for stack in targets:
        if source := former.get(stack.manifest.stack):
            _refuse_another(source, stack)
            with (
                stack_state(source, root=root, engine=engines[0], environ=environ) as old,
                stack_state(stack, root=root, engine=engines[1], environ=environ) as new,
            ):
                done.append(migrate(old, new, force=force))
    return tuple(done)


def _refuse_another(source: StackAssembly, target: StackAssembly) -> None:
    if source.manifest.environment != target.manifest.environment:
        raise StateError(
            Problem(
                message="the older file is another environment's",
                found=source.manifest.environment,
                accepted=target.manifest.environment,
                fix="give the file as it was before its `backend` or `engine` changed, such as from `git show`",
            )
        )


def for_engine(state: State, engine: EngineName) -> State:
    """The state as that engine names its providers: those of the other's registry are taken from its own."""
    own = _REGISTRIES[engine]
    resources = state.resources
    for foreign in set(_REGISTRIES.values()) - {own}:
        resources = [
            each | {"provider": each["provider"].replace(f'["{foreign}/', f'["{own}/')} if "provider" in each else each
            for each in resources
        ]
    return state.model_copy(update={"resources": resources})


def _is_due(wanted: State, there: State | None, source: StackState, target: StackState, *, force: bool) -> bool:
    """Whether the target lacks the state: it has none, an older one, or the same with another engine's providers."""
    if there is None or (there.is_empty and not _went_on(wanted, there)):
        return True
    if source.backend == target.backend:
        return not wanted.equals(there)
    if _is_half_moved(wanted, there):
        return True
    if there.lineage == wanted.lineage and (there.serial != wanted.serial or wanted.equals(there)):
        return wanted.serial > there.serial
    if not force:
        raise StateError(
            Problem(
                message="the target has another state than a copy of the source's",
                where=str(target.backend),
                found=f"{there.lineage}, serial {there.serial}, {there.objects} objects",
                accepted=f"{wanted.lineage}, serial {wanted.serial}, {wanted.objects} objects, of {source.backend}",
                fix="decide which one describes what is deployed; if the source does, add --force",
            )
        )
    return True


def _went_on(wanted: State, there: State) -> bool:
    """Whether the target's state is a later one of the same life: an empty one, then, was destroyed there."""
    return there.lineage == wanted.lineage and there.serial > wanted.serial


def _is_half_moved(wanted: State, there: State | None) -> bool:
    """Whether a run was killed while it moved the state: the engine's first write had a lineage of its own."""
    return there is not None and there.lineage != wanted.lineage and there.holds_same(wanted)


def _after(wanted: State, there: State | None) -> State:
    """The state under a serial that the target takes: its own one, or the next after what is there."""
    if there is None or there.lineage != wanted.lineage or there.serial < wanted.serial:
        return wanted
    return wanted.model_copy(update={"serial": there.serial + 1})
