"""The synthesized files of one app: a folder in the form of `cdktf.out`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly.stack_assembly import StackAssembly
from bascule.errors import Problem, StateError

MANIFEST = "manifest.json"
"""What cdktf says of an app: its stacks and their order."""


@dataclass(frozen=True, kw_only=True)
class AppAssembly:
    """All stacks of an app, producers before those that read them."""

    folder: Path
    stacks: tuple[StackAssembly, ...]

    @classmethod
    def read(cls, folder: Path) -> AppAssembly:
        """The app in that folder; StateError when it holds none."""
        stacks = tuple(StackAssembly.read(folder / "stacks" / name) for name in _ordered(folder / MANIFEST))
        return cls(folder=folder, stacks=stacks)

    def stack(self, name: str) -> StackAssembly:
        """The stack of that name, with or without the environment's name before it; StateError when there is none."""
        for stack in self.stacks:
            if name in (stack.name, stack.manifest.stack):
                return stack
        accepted = ", ".join(stack.name for stack in self.stacks)
        raise StateError(Problem(message=f"there is no stack {name!r}", accepted=accepted))


def _ordered(path: Path) -> tuple[str, ...]:
    """The stacks' names, producers before those that read them."""
    try:
        stacks = json.loads(path.read_text())["stacks"]
        return tuple(_producers_first({name: list(stack["dependencies"]) for name, stack in stacks.items()}))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise StateError(
            Problem(message="no synthesized app is here", where=str(path.parent), fix="bascule synth ENV")
        ) from error


def _producers_first(dependencies: dict[str, list[str]]) -> Iterator[str]:
    done: set[str] = set()

    def visit(name: str) -> Iterator[str]:
        if name not in done:
            done.add(name)
            for producer in dependencies[name]:
                yield from visit(producer)
            yield name

    for name in dependencies:
        yield from visit(name)
