"""What the names of an expression stand for, at one place of a configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bascule.assembly.configuration.unknown import Unknown


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The first words of references: namespaces, and values such as a loop's.

    `prefix` goes before the addresses of what is declared here: `module.m.` in a called module.
    """

    names: Mapping[str, Any] = field(default_factory=dict)
    outer: Scope | None = None
    prefix: str = ""

    def value(self, name: str) -> Any:
        """What the name stands for; Unknown when nothing is called so."""
        if name in self.names:
            return self.names[name]
        return self.outer.value(name) if self.outer else Unknown()

    def within(self, **names: Any) -> Scope:
        """This scope with more names."""
        return Scope(names=names, outer=self, prefix=self.prefix)
