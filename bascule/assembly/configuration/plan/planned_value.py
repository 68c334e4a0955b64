"""A planned value with what is not known of it in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration.plan.called_module import CalledModule
from bascule.assembly.configuration.plan.expressions import is_literal, member


@dataclass(frozen=True, kw_only=True)
class PlannedValue:
    """A value, the trees that mark what of it is unknown and sensitive, and what it was written as."""

    value: Any
    unknown: Any = False
    sensitive: Any = False
    written: Any = None

    def resolved(self, module: CalledModule) -> Any:
        """The value; Unknown where it is known after apply, or sensitive and not a literal of the configuration.

        Args:
            module: in which it was written.
        """
        if self.unknown is True or (self.sensitive is True and not is_literal(self.written)):
            return module.unknown(self.written)
        if isinstance(self.value, Mapping) or (self.value is None and isinstance(self.unknown, Mapping)):
            keys = dict.fromkeys((*(self.value or {}), *_marked(self.unknown)))
            return {key: self._member(key, 1).resolved(module) for key in keys}
        if isinstance(self.value, list):
            size = max(len(self.value), len(self.unknown) if isinstance(self.unknown, list) else 0)
            return [self._member(index, size).resolved(module) for index in range(size)]
        return self.value

    def _member(self, key: str | int, size: int) -> PlannedValue:
        return PlannedValue(
            value=_part(self.value, key),
            unknown=_part(self.unknown, key),
            sensitive=self.sensitive is True or _part(self.sensitive, key),
            written=member(self.written, key, size),
        )


def _marked(unknown: Any) -> list[str]:
    """Keys that are only in the marks: an unknown value itself is left out of the plan's values."""
    return [key for key, mark in unknown.items() if mark] if isinstance(unknown, Mapping) else []


def _part(tree: Any, key: str | int) -> Any:
    if isinstance(tree, Mapping):
        return tree.get(key)
    return tree[key] if isinstance(tree, list) and isinstance(key, int) and key < len(tree) else None
