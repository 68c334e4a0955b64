"""Conditions of policy statements, decided as AWS documents it (IAM user guide, condition operators).

An operator that is not in the table is refused rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bascule.errors import TrustError
from bascule.trust.pattern import arn_like, like

Context = Mapping[str, str | Sequence[str]]
"""Condition key → value or values that a request carries."""

_Match = Callable[[str, str], bool]


def _number(compare: Callable[[float, float], bool]) -> _Match:
    return lambda value, wanted: compare(float(value), float(wanted))


_MATCHES: Mapping[str, _Match] = {
    "StringEquals": lambda value, wanted: value == wanted,
    "StringEqualsIgnoreCase": lambda value, wanted: value.lower() == wanted.lower(),
    "StringLike": like,
    "ArnEquals": arn_like,
    "ArnLike": arn_like,
    "Bool": lambda value, wanted: value.lower() == wanted.lower(),
    "NumericEquals": _number(lambda value, wanted: value == wanted),
    "NumericLessThan": _number(lambda value, wanted: value < wanted),
    "NumericLessThanEquals": _number(lambda value, wanted: value <= wanted),
    "NumericGreaterThan": _number(lambda value, wanted: value > wanted),
    "NumericGreaterThanEquals": _number(lambda value, wanted: value >= wanted),
}
_NEGATED = {
    "StringNotEquals": "StringEquals",
    "StringNotEqualsIgnoreCase": "StringEqualsIgnoreCase",
    "StringNotLike": "StringLike",
    "ArnNotEquals": "ArnEquals",
    "ArnNotLike": "ArnLike",
    "NumericNotEquals": "NumericEquals",
}
_FORM = re.compile(r"(?:(?P<of_set>ForAnyValue|ForAllValues):)?(?P<base>[A-Za-z]+?)(?P<if_exists>IfExists)?")


@dataclass(frozen=True, kw_only=True)
class Operator:
    """A condition operator taken apart: which set it asks, what it compares, whether it negates."""

    name: str
    of_set: str
    if_exists: bool
    negated: bool
    match: _Match

    @classmethod
    def parse(cls, name: str) -> Operator:
        """The operator of that name; a TrustError where AWS or this module knows none."""
        form = _FORM.fullmatch(name)
        base = form["base"] if form else ""
        match = _MATCHES.get(_NEGATED.get(base, base))
        if form is None or match is None:
            known = ", ".join(sorted({*_MATCHES, *_NEGATED, "Null"}))
            raise TrustError(f"condition operator '{name}' is not known here", fix=f"use one of {known}")
        return cls(
            name=name,
            of_set=form["of_set"] or "",
            if_exists=bool(form["if_exists"]),
            negated=base in _NEGATED,
            match=match,
        )

    def holds(self, values: Sequence[str], wanted: Sequence[str]) -> bool:
        """Whether the request's values satisfy the policy's."""
        if not values:
            return self.if_exists or self.of_set == "ForAllValues" or (self.negated and not self.of_set)
        if not self.of_set and len(values) > 1:
            raise TrustError(f"'{self.name}' met a key with several values", fix="use ForAnyValue: or ForAllValues:")
        decided = (self._one(value, wanted) for value in values)
        return all(decided) if self.of_set == "ForAllValues" else any(decided)

    def _one(self, value: str, wanted: Sequence[str]) -> bool:
        return any(self.match(value, each) for each in wanted) is not self.negated


def unmet(conditions: Mapping[str, Mapping[str, str | Sequence[str]]], context: Context) -> str:
    """The first condition that the request does not meet, in words; empty when it meets all."""
    carried = {key.lower(): _listed(value) for key, value in context.items()}
    for name, keys in conditions.items():
        for key, wanted in keys.items():
            values = carried.get(key.lower(), [])
            if not _holds(name, values, _listed(wanted)):
                return f"{key} is {' or '.join(values) or 'absent'}, {name} wants {' or '.join(_listed(wanted))}"
    return ""


def _holds(name: str, values: Sequence[str], wanted: Sequence[str]) -> bool:
    variables = [each for each in wanted if "${" in each]
    if variables:
        raise TrustError(f"policy variable in '{variables[0]}' is not known here", fix="write the value itself")
    if name == "Null":
        return any((each.lower() == "true") is not bool(values) for each in wanted)
    return Operator.parse(name).holds(values, wanted)


def _listed(value: str | Sequence[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
