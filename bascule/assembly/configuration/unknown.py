"""A value that a file does not tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """Known only after apply, or by a computation that is not made here.

    `text` is the expression as the file has it, with what is known of a template filled in (empty in a plan);
    `references` are the addresses that it reads.
    `document` is what a JSON text holds of which only parts are unknown, such as `jsonencode` of a reference.
    """

    text: str = ""
    references: tuple[str, ...] = ()
    document: Any = field(default=None, compare=False)

    def __bool__(self) -> bool:
        """Refused: a rule has to ask whether a value is known before it judges it."""
        raise TypeError("an unknown value is neither true nor false: ask isinstance(value, Unknown) first")


def wholly_known(value: Any) -> bool:
    """Nothing in the value, at any depth, is unknown."""
    if isinstance(value, Unknown):
        return False
    if isinstance(value, dict):
        return all(map(wholly_known, value.values()))
    return not isinstance(value, list) or all(map(wholly_known, value))
