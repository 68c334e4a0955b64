"""Durations as Go writes them: `30s`, `1h30m`."""

from __future__ import annotations

import re
from decimal import Decimal

_PART = re.compile(r"(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)")
_FORM = re.compile(rf"[-+]?(?:({_PART.pattern})+|0)")
_SECONDS = {"ns": "1e-9", "us": "1e-6", "µs": "1e-6", "μs": "1e-6", "ms": "1e-3", "s": "1", "m": "60", "h": "3600"}


def seconds(text: object) -> Decimal | None:
    """How long that is; null for a text that is no duration."""
    if not isinstance(text, str) or not _FORM.fullmatch(text):
        return None
    length = sum((Decimal(number) * Decimal(_SECONDS[unit]) for number, unit in _PART.findall(text)), Decimal(0))
    return -length if text.startswith("-") else length
