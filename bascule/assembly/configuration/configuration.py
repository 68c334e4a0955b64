"""All blocks of one root module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.manifest import Manifest


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
        return (block for block in self.blocks if block.kind is kind and block.type in types)

    def of_kind(self, kind: Kind) -> Iterator[Block]:
        """All blocks of one kind."""
        return (block for block in self.blocks if block.kind is kind)

    def at(self, address: str) -> Block | None:
        """The block of that address."""
        return next((block for block in self.blocks if block.address == address), None)

    def referring(self, block: Block, *types: str) -> Iterator[Block]:
        """The resources of those types that read the block."""
        return (each for each in self.of(*types) if block.address in each.references)
