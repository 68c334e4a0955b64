"""Values in JSON: the form of a state file, and of the objects in the store."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value, ValueFormError, convert, number

_LARGEST_EXACT = 2**53


def loads(text: str | bytes) -> Any:
    """The JSON document, its fractions as Decimal; ValueFormError if it is none."""
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise ValueFormError(f"no JSON document: {error}") from error


def from_json(type_: Type, raw: Any) -> Value:
    """The value of that type. What a state of another schema version has too much is dropped, what it lacks is null.

    ValueFormError if the document is none of that type.
    """
    try:
        return convert(type_, _shape(type_, raw), _read_leaf)
    except ValueFormError:
        raise
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, AttributeError) as error:
        raise ValueFormError(f"{type(error).__name__}: {error}") from error


def _shape(type_: Type, raw: Any) -> Any:
    """The document with single objects and lists of one swapped where another schema version nested them otherwise."""
    if isinstance(type_, str) or raw is None:
        return raw
    kind, inner = type_[0], type_[1]
    if kind in ("list", "set"):
        return [_shape(inner, each) for each in (raw if isinstance(raw, list) else [raw])]
    if isinstance(raw, list) and kind in ("object", "map"):
        raw = raw[0] if raw else None
    if raw is None or not isinstance(raw, dict):
        return None if kind in ("object", "map") else raw
    if kind == "map":
        return {key: _shape(inner, each) for key, each in raw.items()}
    return {key: _shape(each, raw.get(key)) for key, each in inner.items()}


def _read_leaf(type_: Type, raw: Any) -> Value:
    if type_ == "number":
        return number(raw)
    if type_ == "dynamic":
        return Dynamic(raw["type"], convert(raw["type"], raw["value"], _read_leaf))
    if type_ == "bool":
        return raw if isinstance(raw, bool) else str(raw).lower() == "true"
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return raw if isinstance(raw, str) else str(raw)


def to_json(type_: Type, value: Value) -> Any:
    """The JSON form of a wholly known value; elements of sets in an order of their own."""
    if value is None:
        return None
    if isinstance(value, Unknown):
        raise ValueError("an unknown value reached the store")  # noqa: TRY004 - the value is wrong, not its type
    if isinstance(type_, str):
        return _written_leaf(type_, value)
    kind, inner = type_[0], type_[1]
    if kind == "map":
        return {key: to_json(inner, each) for key, each in value.items()}
    if kind == "object":
        return {key: to_json(each, value.get(key)) for key, each in inner.items()}
    if kind == "tuple":
        return [to_json(each, part) for each, part in zip(inner, value, strict=True)]
    elements = [to_json(inner, each) for each in value]
    return sorted(elements, key=lambda each: json.dumps(each, sort_keys=True)) if kind == "set" else elements


def _written_leaf(type_: str, value: Value) -> Any:
    if type_ == "dynamic":
        return {"type": value.type, "value": to_json(value.type, value.value)}
    if type_ == "number" and (isinstance(value, Decimal) or abs(value) >= _LARGEST_EXACT):
        return str(value)
    return value
