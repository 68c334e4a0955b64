"""Copies of all states of an environment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.terraform.state.copies import keep_copy
from bascule.terraform.state.stack_state import stack_state
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class BackedUp:
    """A stack's copy; without a path the stack has no state yet."""

    stack: str
    path: Path | None


def back_up(
    stacks: Iterable[StackAssembly],
    *,
    root: Path,
    engine: Engine,
    environ: Mapping[str, str],
    folder: Path | None = None,
) -> tuple[BackedUp, ...]:
    """Each state lies in `.bascule/backups/<stack>/`, or in that folder of another one, for its owner's eyes alone."""
    done = []
    for stack in stacks:
        with stack_state(stack, root=root, engine=engine, environ=environ) as held:
            state = held.read()
            path = keep_copy(root, stack.name, state, folder=folder) if state else None
            done.append(BackedUp(stack=stack.name, path=path))
    return tuple(done)
