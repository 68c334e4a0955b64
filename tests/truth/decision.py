"""What was decided about a configuration, whichever way it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bascule.sandbox.values.cty import Value

Phase = Literal["validate", "plan"]
Step = str | int


@dataclass(frozen=True, kw_only=True)
class Refused:
    """One error. `argument` is the first name of the attribute, empty where the whole resource is meant."""

    phase: Phase
    address: str
    argument: str
    summary: str
    detail: str = ""

    def __str__(self) -> str:
        place = f"{self.address} {self.argument}".strip()
        return f"{place}: {self.summary} {self.detail}".strip()


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The plan of one resource. Values in Python's JSON form, `UNKNOWN` where they are known only after apply."""

    type: str
    actions: tuple[str, ...]
    before: Value
    after: Value
    replace_paths: tuple[tuple[Step, ...], ...] = ()
    sensitive: frozenset[tuple[str, ...]] = frozenset()
    """Paths of names, without positions."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """Errors, or the plan of every resource by address."""

    errors: tuple[Refused, ...] = ()
    resources: Mapping[str, Planned] = field(default_factory=dict)
