"""All blocks of one root module."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.manifest import Manifest

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, kw_only=True, eq=False)
class Configuration:
    """One root module as a file has it: `manifest` is its bascule.json, None where it has none.

    `unread` says what could not be looked at, such as a called module whose files are elsewhere. `origin` is what a
    reader should open in place of a file that was made for this run only. `required_providers` are by local name,
    each with `source` and `version` as far as they are written. Two of them are the same only if they are one object.
    """

    path: Path
    form: Literal["configuration", "plan"]
    blocks: tuple[Block, ...]
    manifest: Manifest | None = None
    unread: tuple[str, ...] = ()
    origin: str = ""
    required_providers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, *types: str, kind: Kind = Kind.RESOURCE) -> Iterator[Block]:
        """The blocks of that kind and one of those types, in the order of the file."""
        if len(types) == 1:
            return iter(self._by_type.get((kind, types[0]), ()))
        return (block for block in self._by_kind.get(kind, ()) if block.type in types)

    def of_kind(self, kind: Kind) -> Iterator[Block]:
        """All blocks of one kind."""
        return iter(self._by_kind.get(kind, ()))

    def at(self, address: str) -> Block | None:
        """The block of that address, of several instances the first."""
        return next(iter(self.instances(address)), None)

    def instances(self, address: str) -> Sequence[Block]:
        """All blocks of that address: several where the instances of one resource differ."""
        return self._by_address.get(address, ())

    def referring(self, block: Block, *types: str) -> Iterator[Block]:
        """The resources of those types that read the block."""
        return (each for each in self.of(*types) if block.address in each.references)

    @cached_property
    def _by_address(self) -> dict[str, list[Block]]:
        return _grouped((block.address, block) for block in self.blocks)

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Block]]:
        return _grouped((block.kind, block) for block in self.blocks)

    @cached_property
    def _by_type(self) -> dict[tuple[Kind, str], list[Block]]:
        return _grouped(((block.kind, block.type), block) for block in self.blocks)


def _grouped(blocks: Iterable[tuple[Key, Block]]) -> dict[Key, list[Block]]:
    found: dict[Key, list[Block]] = {}
    for key, block in blocks:
        found.setdefault(key, []).append(block)
    return found
