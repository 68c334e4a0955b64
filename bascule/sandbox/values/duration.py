"""Durations as Go writes them: `30s`, `1h30m`."""

from __future__ import annotations

import re

_FORM = re.compile(r"[-+]?((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+|[-+]?0")


def is_duration(text: object) -> bool:
    """Whether the text is one."""
    return isinstance(text, str) and _FORM.fullmatch(text) is not None
