"""A new value at a path of an object's attributes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bascule.sandbox.values.cty import Value

Steps = tuple[str | int, ...]


@dataclass(frozen=True, kw_only=True)
class Change:
    """The value at a path; null takes away what is there."""

    path: str
    steps: Steps
    value: Value

    def apply(self, attributes: dict[str, Value]) -> None:
        """The value stands in the attributes, and so do the collections on its way that were null."""
        inside: Any = attributes
        for step, following in zip(self.steps, self.steps[1:], strict=False):
            if value_at(inside, (step,)) is None:
                _put(inside, step, [] if isinstance(following, int) else {})
            inside = inside[step]
        if self.value is None and len(self.steps) > 1:
            _take_away(inside, self.steps[-1])
        else:
            _put(inside, self.steps[-1], self.value)


def value_at(value: Value, steps: Steps) -> Value:
    """What stands at the end of the steps; null where they lead to nothing."""
    for step in steps:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def _put(inside: Any, step: str | int, value: Value) -> None:
    if isinstance(step, int) and step == len(inside):
        inside.append(value)
    else:
        inside[step] = value


def _take_away(inside: Any, step: str | int) -> None:
    if isinstance(step, str):
        inside.pop(step, None)
    elif step < len(inside):
        del inside[step]
