"""A value of a type, read from a command line: text as it stands, everything else as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bascule.errors import Problem, SandboxError
from bascule.sandbox.values.cty import Type, Value
from bascule.sandbox.values.state_json import from_json, loads

_NULL = "null"
_ACCEPTED = {
    "string": "a text",
    "number": "digits, such as 443",
    "bool": "true or false",
    "list": 'JSON, such as ["a", "b"]',
    "set": 'JSON, such as ["a", "b"]',
    "map": 'JSON, such as {"a": "b"}',
    "object": 'JSON, such as {"a": "b"}',
    "dynamic": "nothing: such values are not changed here",
}


def typed_value(type_: Type, text: str, where: str) -> Value:
    """The value; SandboxError with everything about it that the type does not have. `null` is null in every type."""
    if text == _NULL:
        return None
    if type_ == "string":
        return text
    try:
        raw = loads(text)
    except ValueError:
        raw = text
    problems = list(_unlike(type_, raw, where))
    if problems:
        raise SandboxError(problems)
    return from_json(type_, raw)


def kind_of(type_: Type) -> tuple[str, Any]:
    """The type's first word, and the types inside it; none for a primitive one."""
    return (type_, None) if isinstance(type_, str) else tuple(type_)


def _unlike(type_: Type, raw: Any, where: str) -> Iterator[Problem]:
    kind, inner = kind_of(type_)
    if raw is None:
        return
    if not _is(kind, raw):
        found = raw if isinstance(raw, str) else json.dumps(raw, default=str)
        yield Problem(message=f"is no {kind}", where=where, found=found, accepted=_ACCEPTED[kind])
    elif kind == "object":
        unknown = sorted(raw.keys() - inner.keys())
        accepted = ", ".join(sorted(inner))
        yield from (
            Problem(message="there is no such argument", where=where, found=each, accepted=accepted) for each in unknown
        )
        for name in sorted(raw.keys() & inner.keys()):
            yield from _unlike(inner[name], raw[name], f"{where}.{name}")
    elif inner is not None:
        for key, each in raw.items() if kind == "map" else enumerate(raw):
            yield from _unlike(inner, each, f"{where}[{json.dumps(key)}]")


def _is(kind: str, raw: Any) -> bool:
    if kind == "number":
        return not isinstance(raw, (bool, str, list, dict))
    python: dict[str, type] = {"string": str, "bool": bool, "list": list, "set": list, "map": dict, "object": dict}
    return kind in python and isinstance(raw, python[kind])
