"""Equality as Terraform's core sees it, which tells null from empty."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value

_CLASSES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "bool": (bool,),
    "number": (int, Decimal),
    "dynamic": (Dynamic,),
    **dict.fromkeys(("map", "object"), (dict,)),
    **dict.fromkeys(("list", "set", "tuple"), (list,)),
}


def conforms(type_: Type, value: Value) -> bool:
    """Whether the value is of that type: of another one, core reads nothing at all."""
    if value is None or isinstance(value, Unknown):
        return True
    kind, inner = (type_, None) if isinstance(type_, str) else type_
    if inner is None or not isinstance(value, _CLASSES[kind]):
        return isinstance(value, _CLASSES[kind])
    return _members_conform(kind, inner, value)


def _members_conform(kind: str, inner: Any, value: Any) -> bool:
    if kind == "object":
        return value.keys() == inner.keys() and all(conforms(inner[name], each) for name, each in value.items())
    if kind == "tuple":
        return all(map(conforms, inner, value))
    return all(conforms(inner, each) for each in (value.values() if kind == "map" else value))


def exact(type_: Type, value: Value) -> Any:
    """A hashable form that is equal for equal values alone; sets have no order and no duplicates."""
    if value is None or isinstance(value, Unknown):
        return value
    if isinstance(value, Dynamic):
        return json.dumps(value.type), exact(value.type, value.value)
    if isinstance(type_, str):
        return type_, value
    kind, inner = type_[0], type_[1]
    if kind in ("map", "object"):
        types = inner if kind == "object" else dict.fromkeys(value, inner)
        return frozenset((name, exact(each, value.get(name))) for name, each in types.items())
    types = inner if kind == "tuple" else [inner] * len(value)
    return (frozenset if kind == "set" else tuple)(map(exact, types, value))


def equal(type_: Type, left: Value, right: Value) -> bool:
    """Whether the values are one."""
    return bool(exact(type_, left) == exact(type_, right))


def distinct(type_: Type, value: Value) -> Value:
    """The value without duplicates in its sets."""
    if value is None or isinstance(value, (Unknown, Dynamic)) or isinstance(type_, str):
        return value
    kind, inner = type_[0], type_[1]
    if kind == "set":
        return list({exact(inner, each): distinct(inner, each) for each in value}.values())
    if kind == "list":
        return [distinct(inner, each) for each in value]
    if kind == "tuple":
        return list(map(distinct, inner, value))
    types = inner if kind == "object" else dict.fromkeys(value, inner)
    return {name: distinct(each, value.get(name)) for name, each in types.items()}
