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
    wanted = _numbers(version)
    return all(_holds(sign, bound, wanted) for sign, bound in _parts(constraint))


def is_described_by(constraint: str, version: str) -> bool:
    """Whether a provider's schema of that version tells what the constraint's versions accept.

    An earlier one of the same major version does: minor versions only add.
    """
    wanted = _numbers(version)
    bounds = [_numbers(bound) for _, bound in _parts(constraint)]
    return allows(constraint, version) or all(bound[0] == wanted[0] and bound < wanted for bound in bounds)


def _parts(constraint: str) -> list[tuple[str, str]]:
    """Sign and number of each part that is one."""
    found = (_PART.fullmatch(part.strip()) for part in constraint.split(","))
    return [(part[1] or "", part[2]) for part in found if part]


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
