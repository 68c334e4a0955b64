"""Checks that only the AWS provider has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.values.duration import seconds

_SHORTEST_SESSION, _LONGEST_SESSION = 15 * 60, 12 * 60 * 60


def _session_duration(text: str) -> str:
    length = seconds(text)
    fits = length is None or _SHORTEST_SESSION <= length <= _LONGEST_SESSION
    return "" if fits else f"{text!r} must be between 15 minutes (15m) and 12 hours (12h), inclusive"


CHECKS: dict[str, Callable[[Any], str]] = {"session-duration": _session_duration}
