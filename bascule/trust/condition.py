"""Conditions of policy statements, decided as AWS documents it (IAM user guide, condition operators).

An operator that is not in the table is refused rather than guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bascule.errors import TrustError
from bascule.trust.comparison import COMPARISONS, NEGATED, Comparison
from bascule.trust.reading import listed
from bascule.trust.variable import resolved

Context = Mapping[str, str | Sequence[str]]
"""Condition key → value or values that a request carries."""

_FORM = re.compile(r"(?:(?P<of_set>ForAnyValue|ForAllValues):)?(?P<base>[A-Za-z]+?)(?P<if_exists>IfExists)?")


@dataclass(frozen=True, kw_only=True)
class Operator:
    """A condition operator taken apart: which set it asks, what it compares, whether it negates."""

    name: str
    base: str
    of_set: str
    if_exists: bool
    negated: bool
    match: Comparison

    @classmethod
    @cache
    def parse(cls, name: str) -> Operator:
        """The operator of that name; a TrustError where AWS or this module knows none."""
        form = _FORM.fullmatch(name)
        base = form["base"] if form else ""
        match = COMPARISONS.get(NEGATED.get(base, base))
        if form is None or match is None:
            known = ", ".join(sorted({*COMPARISONS, *NEGATED, "Null"}))
            raise TrustError(f"condition operator '{name}' is not known here", fix=f"use one of {known}")
        return cls(
            name=name,
            base=base,
            of_set=form["of_set"] or "",
            if_exists=bool(form["if_exists"]),
            negated=base in NEGATED,
            match=match,
        )

    @property
    def met_without_key(self) -> bool:
        """Whether a request that carries no such key satisfies it: so does every ``ForAllValues``."""
        return self.if_exists or self.of_set == "ForAllValues" or (self.negated and not self.of_set)

    def holds(self, values: Sequence[str], wanted: Sequence[str]) -> bool:
        """Whether the request's values satisfy the policy's."""
        if not values:
            return self.met_without_key
        if not self.of_set and len(values) > 1:
            raise TrustError(f"'{self.name}' met a key with several values", fix="use ForAnyValue: or ForAllValues:")
        decided = (self._one(value, wanted) for value in values)
        return all(decided) if self.of_set == "ForAllValues" else any(decided)

    def _one(self, value: str, wanted: Sequence[str]) -> bool:
        return any(self.match(value, each) for each in wanted) is not self.negated


def unmet(conditions: Mapping[str, Mapping[str, Any]], context: Context, *, variables: bool = True) -> str:
    """The first condition that the request does not meet, in words; empty when it meets all.

    ``variables``: whether ``${…}`` in a value stands for a key of the request, as the policies of 2012-10-17 have it.
    A value with a variable that the request lacks matches nothing.
    """
    if not conditions:
        return ""
    carried = {key.lower(): listed(value) for key, value in context.items()}
    for name, keys in conditions.items():
        for key, wanted in keys.items():
            values = carried.get(key.lower(), [])
            texts = listed(wanted)
            meant = [resolved(each, carried) for each in texts] if variables else texts
            if not _holds(name, values, [each for each in meant if each is not None]):
                return f"{key} is {' or '.join(values) or 'absent'}, {name} wants {' or '.join(texts)}"
    return ""


def _holds(name: str, values: Sequence[str], wanted: Sequence[str]) -> bool:
    if name == "Null":
        return any((each.lower() == "true") is not bool(values) for each in wanted)
    return Operator.parse(name).holds(values, wanted)
