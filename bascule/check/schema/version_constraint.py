"""Version constraints of required providers."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

_PART = re.compile(r"(~>|>=|<=|!=|=|>|<)?\s*v?(\d+(?:\.\d+)*)\s*")
_COMPARISONS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "": operator.eq,
    "=": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}


def allows(constraint: str, version: str) -> bool:
    """Whether the version satisfies all parts of a constraint such as `>= 5.0, < 7`; one that is none allows all."""
    parts = [_PART.fullmatch(part.strip()) for part in constraint.split(",") if part.strip()]
    wanted = _numbers(version)
    return all(_holds(part.group(1) or "", part.group(2), wanted) for part in parts if part)


def _holds(sign: str, text: str, version: tuple[int, ...]) -> bool:
    bound = _numbers(text)
    if sign == "~>":
        # Only the last number that is written may grow.
        fixed = text.count(".") or 1
        return version[:fixed] == bound[:fixed] and version >= bound
    return _COMPARISONS[sign](version, bound)


def _numbers(text: str) -> tuple[int, ...]:
    numbers = [int(each) for each in text.split(".")]
    return tuple([*numbers, 0, 0][: max(3, len(numbers))])
