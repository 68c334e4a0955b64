"""What one value of a filter matches: `*` stands for any text, `?` for one character, nothing else is special."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def passes(stored: Any, values: Iterable[str]) -> bool:
    """Whether the stored value, or one of a stored list, is of the form of one of the filter's values."""
    if isinstance(stored, list):
        return any(passes(each, values) for each in stored)
    text = str(stored).lower() if isinstance(stored, bool) else str("" if stored is None else stored)
    return any(_pattern(each).fullmatch(text) for each in values)


def _pattern(value: str) -> re.Pattern[str]:
    return re.compile(re.escape(value).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)
