"""Values against types, as Terraform converts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from bascule.assembly.configuration import Unknown

Type: TypeAlias = Any
"""A type as `providers schema -json` has it: "string", ["list", "string"], ["object", {…}]."""

_TRUTHS = {"true", "false", "1", "0"}
_NAMES = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def misfits(type_: Type, value: Any, path: str) -> Iterator[str]:
    """A sentence for each part of the value that Terraform cannot convert into the type."""
    if value is None or isinstance(value, Unknown) or type_ == "dynamic":
        return
    if isinstance(type_, str):
        if not _converts(type_, value):
            yield f"{path} is {_name(value)}, and {_ARTICLES[type_]} is accepted"
        return
    yield from _COLLECTIONS[type_[0]](type_[1:], value, path)


def _converts(type_: str, value: Any) -> bool:
    if isinstance(value, Mapping | list):
        return False
    if type_ == "bool":
        return isinstance(value, bool) or str(value) in _TRUTHS
    if type_ == "number":
        return not isinstance(value, bool) and _is_number(value)
    return True


def _is_number(value: Any) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def _elements(inner: list[Any], value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{path} is {_name(value)}, and a list is accepted"
        return
    for index, each in enumerate(value):
        yield from misfits(inner[0], each, f"{path}[{index}]")


def _entries(inner: list[Any], value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{path} is {_name(value)}, and an object is accepted"
        return
    for key, each in value.items():
        yield from misfits(inner[0], each, f"{path}.{key}")


def _members(inner: list[Any], value: Any, path: str) -> Iterator[str]:
    """Terraform drops members that the type does not have, and asks for all that it has."""
    if not isinstance(value, Mapping):
        yield f"{path} is {_name(value)}, and an object is accepted"
        return
    optional = inner[1] if len(inner) > 1 else ()
    # Whoever writes null for what is not meant has written all that there was: the rest came with a later version.
    written_out = None in value.values()
    for name, type_ in inner[0].items():
        if name not in value and name not in optional and not written_out:
            yield f"{path} lacks {name}: written as an argument, all its members are needed, as null at least"
        yield from misfits(type_, value.get(name), f"{path}.{name}")


def _positions(inner: list[Any], value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, list) or len(value) != len(inner[0]):
        yield f"{path} is {_name(value)}, and a list of {len(inner[0])} is accepted"
        return
    for index, (type_, each) in enumerate(zip(inner[0], value, strict=True)):
        yield from misfits(type_, each, f"{path}[{index}]")


def _name(value: Any) -> str:
    return next((name for type_, name in _NAMES.items() if type(value) is type_), type(value).__name__)


_ARTICLES = {"string": "a text", "number": "a number", "bool": "true or false"}
_COLLECTIONS = {"list": _elements, "set": _elements, "map": _entries, "object": _members, "tuple": _positions}
