"""A resource among all the files that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Unknown
from bascule.cost.assumptions import Assumptions

NOT_KNOWN = "(not known)"
"""Stands in the name of a price that cannot be looked up, and that no book has therefore."""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """A block, the file that it is in, the files of the whole environment, and what is assumed of its use."""

    block: Block
    configuration: Configuration
    environment: Sequence[Configuration]
    assumptions: Assumptions
    today: date

    @property
    def region(self) -> str | None:
        """The region that it, or its provider, names; None when the file does not tell."""
        own = self.block.get("region")
        found = own if own is not None else self._region_of_provider()
        return found if isinstance(found, str) else None

    def text(self, path: str, default: str = "") -> str:
        """The text at a dotted path; the default where nothing is written, NOT_KNOWN where nobody knows what."""
        found = self.block.get(path, default)
        return NOT_KNOWN if isinstance(found, Unknown) else str(found)

    def flag(self, path: str) -> bool | None:
        """Whether the argument at a dotted path is true; None where nobody knows."""
        found = self.text(path, "false")
        return None if found == NOT_KNOWN else found.lower() == "true"

    def number(self, path: str, default: int | None = None) -> Decimal | None:
        """The number at a dotted path; None where nobody knows it."""
        return number(self.block.get(path, default))

    def how_many(self, path: str) -> int | None:
        """How many values the list at a dotted path has; None where nobody knows."""
        found = self.block.get(path, ())
        return None if isinstance(found, Unknown) else len(found) if isinstance(found, list | tuple) else 1

    def referred(self, path: str, type_: str) -> Block | None:
        """The block of that type which the argument at a dotted path names, by reference or by one of its names."""
        found = self.block.get(path)
        for configuration in self.environment:
            for block in configuration.of(type_):
                if isinstance(found, Unknown):
                    if configuration is self.configuration and block.address in found.references:
                        return block
                elif found is not None and found in (block.get("name"), block.get("family")):
                    return block
        return None

    def referring(self, *types: str) -> list[Block]:
        """The resources of those types in the same file that name this one."""
        return list(self.configuration.referring(self.block, *types))

    def _region_of_provider(self) -> Any:
        wanted = self.block.meta.get("provider") or self.block.type.partition("_")[0]
        provider = self.configuration.at(f"provider.{wanted}")
        return provider.get("region") if provider else None


def number(value: Any) -> Decimal | None:
    """The number that a file writes as number or text; None where it is neither, or not known."""
    if value is None or isinstance(value, Unknown | bool):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
