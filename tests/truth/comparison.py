"""Recorded values compared with planned ones.

Null, "", 0, false, [] and {} are one value; sets have no order; of an object, only the attributes that were recorded
count, for a newer provider may have more. Unknown is equal to unknown alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Type, Unknown, Value


def with_unknown(known: Any, unknown: Any) -> Value:
    """The known values with UNKNOWN at every true of the other tree, as a plan's JSON has both side by side."""
    if unknown is True:
        return UNKNOWN
    if isinstance(unknown, dict) and unknown:
        inside = known or {}
        return {**inside, **{name: with_unknown(inside.get(name), each) for name, each in unknown.items()}}
    if isinstance(unknown, list) and unknown:
        inside = [*(known or ()), *([None] * (len(unknown) - len(known or ())))]
        return [with_unknown(value, each) for value, each in zip(inside, unknown, strict=True)]
    return known


def agrees(type_: Type, expected: Value, found: Value) -> bool:
    """Whether the planned value is the recorded one."""
    if isinstance(expected, Unknown) or isinstance(found, Unknown):
        return isinstance(expected, Unknown) and isinstance(found, Unknown)
    if _is_empty(expected) and _is_empty(found):
        return True
    if isinstance(type_, str):
        return _leaf_agrees(type_, expected, found)
    kind, inner = type_[0], type_[1]
    if kind in ("map", "object"):
        return isinstance(expected, dict) and isinstance(found, dict) and _members_agree(kind, inner, expected, found)
    return isinstance(expected, list) and isinstance(found, list) and _elements_agree(kind, inner, expected, found)


def _members_agree(kind: str, inner: Any, expected: Mapping[str, Value], found: Mapping[str, Value]) -> bool:
    if kind == "map":
        return all(agrees(inner, expected.get(key), found.get(key)) for key in {*expected, *found})
    return all(agrees(inner.get(name, "dynamic"), each, found.get(name)) for name, each in expected.items())


def _elements_agree(kind: str, inner: Any, expected: Sequence[Value], found: Sequence[Value]) -> bool:
    if len(expected) != len(found):
        return False
    if kind == "set":
        return _pairs_exist(inner, expected, found)
    types = inner if kind == "tuple" else [inner] * len(expected)
    return all(map(agrees, types, expected, found))


def _leaf_agrees(type_: str, expected: Value, found: Value) -> bool:
    if type_ == "number":
        try:
            return Decimal(str(expected or 0)) == Decimal(str(found or 0))
        except InvalidOperation:
            return False
    if type_ == "dynamic" and isinstance(found, Dynamic):
        return agrees(found.type, expected, found.value)
    return bool(expected == found)


def _pairs_exist(inner: Type, expected: Sequence[Value], found: Sequence[Value]) -> bool:
    """Whether every recorded element has a planned one of its own: a perfect matching, found by augmenting paths."""
    taken: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for candidate in range(len(found)):
            if candidate in tried or not agrees(inner, expected[index], found[candidate]):
                continue
            tried.add(candidate)
            if candidate not in taken or place(taken[candidate], tried):
                taken[candidate] = index
                return True
        return False

    return all(place(index, set()) for index in range(len(expected)))


def _is_empty(value: Value) -> bool:
    return not isinstance(value, Dynamic) and not value
