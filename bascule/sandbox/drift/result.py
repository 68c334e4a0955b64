"""What a drift has done to an object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class DriftedValue:
    """The JSON value at a path, before and after; both are a mask where the argument is sensitive."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, kw_only=True)
class Drifted:
    """The object, by type, id and stack (none: the account had it before), and its changes; none when it is gone."""

    type: str
    id: str
    stack: str
    deleted: bool = False
    changes: tuple[DriftedValue, ...] = field(default=())
