"""How bad a finding is."""

from __future__ import annotations

from enum import IntEnum


class Severity(IntEnum):
    """In rising order, so that a threshold can be compared."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    def __str__(self) -> str:
        return self.name.lower()
