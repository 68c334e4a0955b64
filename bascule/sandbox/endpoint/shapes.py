"""Attributes of the provider as members of an API, and back, by their names.

`target_group_arn` is `targetGroupArn` here and `TargetGroupArn` there, a block that stands once is a structure, and
blocks named in the singular are a list named in the plural. What no name says is the services' own work.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.values.cty import Type, Value


def members(shape: Any, attributes: Mapping[str, Value]) -> dict[str, Any]:
    """The members of a structure for which an attribute of the same name has a value."""
    named = {_bare(name): value for name, value in attributes.items()}
    found = {}
    for name, member in shape.members.items():
        value = _first(named, name)
        made = None if value is None else _member(member, value)
        if made is not None:
            found[name] = made
    return found


def _member(shape: Any, value: Value) -> Any:
    if shape.type_name == "structure":
        inside = value[0] if isinstance(value, list) and value else value
        return members(shape, inside) if isinstance(inside, dict) else None
    if shape.type_name == "list":
        elements = value if isinstance(value, list) else [value]
        return [_member(shape.member, each) for each in elements]
    if shape.type_name == "map":
        return dict(value) if isinstance(value, dict) else None
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name == "boolean":
        return bool(value)
    return str(value) if shape.type_name == "string" else value


def attributes(type_: Type, params: Mapping[str, Any]) -> dict[str, Any]:
    """The attributes of an object type for which there is a parameter of the same name."""
    named = {_bare(name): value for name, value in params.items()}
    found: dict[str, Any] = {}
    for name, inner in type_[1].items():
        value = _first(named, name)
        if value is not None:
            found[name] = _attribute(inner, value)
    return found


def _attribute(type_: Type, value: Any) -> Any:
    if isinstance(type_, str):
        return value
    kind, inner = type_[0], type_[1]
    if kind == "object":
        return attributes(type_, value)
    if kind == "map":
        return dict(value)
    return [_attribute(inner, each) for each in (value if isinstance(value, list) else [value])]


def _first(named: Mapping[str, Any], name: str) -> Any:
    """What is called so, or so in the singular or plural."""
    bare = _bare(name)
    return next((named[each] for each in (bare, bare.removesuffix("s"), f"{bare}s") if each in named), None)


def _bare(name: str) -> str:
    return name.replace("_", "").lower()
