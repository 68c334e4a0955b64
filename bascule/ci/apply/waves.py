"""In which order the stacks of an environment are applied."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from graphlib import TopologicalSorter

from bascule.assembly import StackAssembly


def waves(stacks: Collection[StackAssembly]) -> Iterator[tuple[StackAssembly, ...]]:
    """The stacks, wave by wave: each reads none but those of earlier waves, or such as are not among them."""
    by_name = {stack.name: stack for stack in stacks}
    sorter = TopologicalSorter({name: by_name.keys() & stack.manifest.reads for name, stack in by_name.items()})
    sorter.prepare()
    while sorter.is_active():
        ready = sorter.get_ready()
        yield tuple(by_name[name] for name in sorted(ready))
        sorter.done(*ready)


def reads_any(stack: StackAssembly, producers: Collection[str], stacks: Collection[StackAssembly]) -> bool:
    """Whether the stack reads one of the producers, itself or through other stacks of the environment."""
    by_name = {each.name: each for each in stacks}
    return any(
        name in producers or (name in by_name and reads_any(by_name[name], producers, stacks))
        for name in stack.manifest.reads
    )
