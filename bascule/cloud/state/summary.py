"""What there is to know of each stack's state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.cloud.state.place_of import place_of
from bascule.config import Account, Environment
from bascule.terraform.state.lock import StateLock
from bascule.terraform.state.stack_state import StackState, stack_state
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class StateSummary:
    """A stack's state: `serial`, `lineage` and `objects` are None before the first apply.

    `remembers` is False where the backend cannot be asked for the last change and the lock.
    """

    stack: str
    backend: str
    serial: int | None
    lineage: str | None
    objects: int | None
    remembers: bool
    last_change: datetime | None
    lock: StateLock | None


def summarize(
    stacks: Iterable[StackAssembly],
    settings: Environment | Account,
    *,
    root: Path,
    engine: Engine,
    environ: Mapping[str, str],
) -> tuple[StateSummary, ...]:
    """A summary of each stack's state, read through the engine.

    Raises:
        BasculeError: a backend cannot be reached.
    """
    summaries = []
    for stack in stacks:
        with stack_state(stack, root=root, engine=engine, environ=environ) as state:
            summaries.append(_summary(state, settings))
    return tuple(summaries)


def _summary(held: StackState, settings: Environment | Account) -> StateSummary:
    state, place = held.read(), place_of(held.backend, settings)
    return StateSummary(
        stack=held.stack,
        backend=str(held.backend),
        serial=state.serial if state else None,
        lineage=state.lineage if state else None,
        objects=state.objects if state else None,
        remembers=place.remembers,
        last_change=place.last_change(),
        lock=place.lock(),
    )
