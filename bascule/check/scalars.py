"""Numbers and truth values as Terraform takes them: "300" is 300, and "true" is true."""

from __future__ import annotations

from typing import Any

from bascule.assembly.configuration import Unknown

_TRUTHS = {"true": True, "1": True, "false": False, "0": False}


def number(value: Any, default: float | None = None) -> float | Unknown | None:
    """The number; the default where nothing is written, or no number."""
    if isinstance(value, Unknown):
        return value
    if value is None or isinstance(value, bool):
        return default
    try:
        return float(value)
    except (TypeError, ValueError):
        return default


def truth(value: Any, default: bool | None = None) -> bool | Unknown | None:
    """The truth value; the default where nothing is written, or none."""
    if isinstance(value, Unknown | bool):
        return value
    return _TRUTHS.get(str(value).lower(), default)
