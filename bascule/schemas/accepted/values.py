"""One value against the rule of its argument."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any

from bascule.schemas.accepted.formats import FORMATS
from bascule.schemas.rule import Rule

_NUMBER = re.compile(r"\d+")
_FEW = 2
"""So many values may differ in a number alone without being versions of one thing, such as ipv4 and ipv6."""

Problem = tuple[str, str] | None
"""What was expected, and the sentence that says what was found."""


def check_value(rule: Rule, name: str, value: Any) -> Problem:
    """The first thing that is wrong with the value, or null."""
    listed = _enum(rule, name, value)
    if listed and (rule.range or rule.min is not None) and not rule.multiple_of and not _bounds(rule, name, value):
        listed = None  # an enum beside a range: one of the two suffices
    return (
        listed
        or (None if rule.enum else _bounds(rule, name, value) or _multiple(rule, name, value))
        or _prefix_length(rule, name, value)
        or _length(rule, name, value)
        or _pattern(rule, name, value)
        or _format(rule, name, value)
    )


def _enum(rule: Rule, name: str, value: Any) -> Problem:
    if not rule.enum:
        return None
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if (
        text in (*rule.enum, *rule.also)
        or _is_later(text, rule.enum)
        or (rule.ignore_case and text.lower() in map(str.lower, rule.enum))
    ):
        return None
    if rule.multiple_of and not _multiple(rule, name, value) and not _bounds(rule, name, value):
        return None
    listed = " ".join(f'"{each}"' for each in rule.enum)
    return f"to be one of [{listed}]", f"{name} is {text!r}."


def _is_later(text: str, listed: tuple[str, ...]) -> bool:
    """Another version of what the list has several of: `python3.13` of `python3.11`, `python3.12`; lists grow old."""
    name = _NUMBER.sub("", text)
    return (
        name.isascii() and any(map(str.isalpha, name)) and sum(_NUMBER.sub("", each) == name for each in listed) > _FEW
    )


def _bounds(rule: Rule, name: str, value: Any) -> Problem:
    """Numbers, also those that are written as text."""
    low, high = rule.range or (rule.min, rule.max)
    if low is None and high is None:
        return None
    try:
        number = Decimal(str(value))
    except ArithmeticError:
        return None
    if (low is None or number >= Decimal(str(low))) and (high is None or number <= Decimal(str(high))):
        return None
    bounds = (
        f"in the range ({low} - {high})" if rule.range else f"at least ({low})" if high is None else f"at most ({high})"
    )
    return f"to be {bounds}", f"{name} is {value}."


def _multiple(rule: Rule, name: str, value: Any) -> Problem:
    if not rule.multiple_of or not isinstance(value, int) or value % rule.multiple_of == 0:
        return None
    return f"to be divisible by {rule.multiple_of}", f"{name} is {value}."


def _length(rule: Rule, name: str, value: Any) -> Problem:
    if rule.length is None or not isinstance(value, str):
        return None
    low, high = rule.length
    size = len(value.encode())
    return (
        None
        if low <= size <= high
        else (f"length to be in the range ({low} - {high})", f"{name} has {size}: {value!r}.")
    )


def _prefix_length(rule: Rule, name: str, value: Any) -> Problem:
    if rule.prefix_length is None or not isinstance(value, str) or not value.rpartition("/")[2].isdigit():
        return None
    low, high = rule.prefix_length
    bits = int(value.rpartition("/")[2])
    return (
        None if low <= bits <= high else (f"to have between {low} and {high} significant bits", f"{name} has {bits}.")
    )


def _pattern(rule: Rule, name: str, value: Any) -> Problem:
    if not rule.pattern or not isinstance(value, str) or compiled(rule.pattern).search(value):
        return None
    return f"to match {rule.pattern}", f"{name} is {value!r}."


def _format(rule: Rule, name: str, value: Any) -> Problem:
    check = FORMATS.get(rule.format)
    if check is None or not isinstance(value, str):
        return None
    problem = check(value)
    return (f"to be {rule.format}", f"{name}: {problem}") if problem else None


_CLASSES = {"[:alnum:]": "a-zA-Z0-9", "[:alpha:]": "a-zA-Z", "[:digit:]": "0-9", "[:lower:]": "a-z", "[:upper:]": "A-Z"}


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A Go regular expression in Python: other names for classes, and `$` matches at the very end only."""
    for posix, ranges in _CLASSES.items():
        pattern = pattern.replace(posix, ranges)
    pattern = pattern.replace(r"\p{L}", r"\w").replace(r"\p{N}", r"\d").replace(r"\p{Z}", r"\s")
    pattern = pattern.replace(r"\p{P}", r"!-/:-@\[-`{-~").replace(r"\z", r"\Z")
    pattern = re.sub(r"(?<!\\)\$(?=$|\)|\|)", r"\\Z", pattern)
    try:
        return re.compile(pattern, re.ASCII if "\\w" not in pattern else 0)
    except re.error:
        return re.compile("")
