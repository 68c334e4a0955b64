"""Conversions between Terraform's primitive types."""

from __future__ import annotations

from typing import Any


def text_of(value: Any) -> str:
    """A text, number or truth value as Terraform writes it into a template; TypeError for anything else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, int | str):
        return str(value)
    raise TypeError(f"{value!r} has no text")


def number_of(value: Any) -> int | float:
    """A number, or the number that a text is; ValueError for other texts."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError(f"{value!r} is no number")
    number = float(value)
    return int(number) if number.is_integer() else number


def truth_of(value: Any) -> bool:
    """A truth value, or that which a text is."""
    return {"true": True, "false": False, True: True, False: False}[value]
