"""A value that a file does not tell."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """Known only after apply, or by a computation that is not made here.

    `text` is the expression as the file has it (empty in a plan), `references` the addresses that it reads.
    """

    text: str = ""
    references: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Refused: a rule has to ask whether a value is known before it judges it."""
        raise TypeError("an unknown value is neither true nor false: ask isinstance(value, Unknown) first")
