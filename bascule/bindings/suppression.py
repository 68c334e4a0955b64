"""A reasoned exception from one rule for one element."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Suppression:
    """The rule's findings on the element are excused for that reason, until that day (no day: for good)."""

    rule: str
    reason: str
    until: date | None = None
