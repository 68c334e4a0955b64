"""Comparison of values: sets without order, and the old SDK's view that an empty value is no value."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value

EMPTY: tuple[Any, ...] = ("nothing",)


def is_zero(value: Value) -> bool:
    """Whether the value is null or empty: null, "", 0, false, [], {}."""
    return value is None or (not isinstance(value, (Unknown, Dynamic)) and not value)


def canonical(type_: Type, value: Value) -> Any:
    """A hashable form that is equal for equal values. Null and empty values of any kind are one."""
    if isinstance(value, Unknown):
        return ("unknown",)
    if is_zero(value):
        return EMPTY
    if isinstance(value, Dynamic):
        return ("dynamic", canonical(value.type, value.value))
    return (type_, value) if isinstance(type_, str) else (type_[0], *_members(type_[0], type_[1], value))


def _members(kind: str, inner: Any, value: Any) -> tuple[Any, ...]:
    if kind == "set":
        # Sorted, not a frozenset: identifiers are made from the text of this form, and must not differ by process.
        return tuple(sorted({canonical(inner, each) for each in value}, key=repr))
    if kind == "list":
        return tuple(canonical(inner, each) for each in value)
    if kind == "map":
        return tuple((key, canonical(inner, each)) for key, each in sorted(value.items()))
    if kind == "object":
        parts = ((key, canonical(each, value.get(key))) for key, each in sorted(inner.items()))
        return tuple(part for part in parts if part[1] != EMPTY)
    return tuple(canonical(each, part) for each, part in zip(inner, value, strict=False))


def same(type_: Type, left: Value, right: Value) -> bool:
    """Whether the values are equal in that sense."""
    return bool(canonical(type_, left) == canonical(type_, right))
