"""Checks that several providers have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def _lower_case_keys(mapping: Any) -> str:
    wrong = [key for key in mapping if key != key.lower()]
    return f"keys must be lower case: {', '.join(wrong)}" if wrong else ""


CHECKS: dict[str, Callable[[Any], str]] = {"lower-case-keys": _lower_case_keys}
