"""Wildcards of policy documents: ``*`` is any text, ``?`` any one character, all else is itself."""

from __future__ import annotations

import re
from functools import cache

_ARN_PARTS = 6


def like(value: str, pattern: str) -> bool:
    """Whether the whole text matches, case and all."""
    return _compiled(pattern).fullmatch(value) is not None


def arn_like(value: str, pattern: str) -> bool:
    """Whether each of an ARN's six parts matches its own: a wildcard does not cross a colon but in the last."""
    parts, wanted = value.split(":", _ARN_PARTS - 1), pattern.split(":", _ARN_PARTS - 1)
    return len(parts) == len(wanted) and all(like(part, each) for part, each in zip(parts, wanted, strict=True))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = {"*": ".*", "?": "."}
    return re.compile("".join(pieces.get(char) or re.escape(char) for char in pattern), re.DOTALL)
