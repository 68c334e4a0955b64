"""Terraform's functions, as far as a configuration's judgement needs them (its language reference, 1.11)."""

from __future__ import annotations

import base64
import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from bascule.assembly.configuration.expression.conversion import number_of, text_of, truth_of
from bascule.assembly.configuration.unknown import Unknown, wholly_known

_VERB = re.compile(r"%(?:%|([#+\- 0]*\d*(?:\.\d+)?)([a-zA-Z]))")


def call(name: str, arguments: list[Any]) -> Any:
    """The function's value; Unknown when it is none of these, or what it needs is not known."""
    if name in _OF_PARTS:
        # These move parts about without looking into them, so that the parts may be unknown.
        unknown = any(isinstance(each, Unknown) for each in arguments)
        return Unknown() if unknown else _OF_PARTS[name](*arguments)
    if name == "coalesce":
        return _coalesce(*arguments)
    if name == "jsonencode":
        return _jsonencode(*arguments)
    if name == "jsondecode":
        return _jsondecode(*arguments)
    if name not in _OF_VALUES or not all(map(wholly_known, arguments)):
        return Unknown()
    return _OF_VALUES[name](*arguments)


def _jsonencode(value: Any) -> Any:
    """Go's form of JSON: without white space, keys sorted, and `<`, `>`, `&` escaped."""
    if isinstance(value, Unknown):
        return Unknown()
    if not wholly_known(value):
        return Unknown(document=value)
    text = json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _jsondecode(text: Any) -> Any:
    if isinstance(text, Unknown):
        return Unknown() if text.document is None else text.document
    return json.loads(text)


def _coalesce(*values: Any) -> Any:
    return next(each for each in values if each not in (None, ""))


def _concat(*lists: list[Any]) -> list[Any]:
    return [each for items in lists for each in items]


def _merge(*maps: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: value for each in maps if each is not None for key, value in each.items()}


def _flatten(items: list[Any]) -> list[Any]:
    found: list[Any] = []
    for each in items:
        if isinstance(each, Unknown):
            raise TypeError("an unknown list cannot be flattened")
        found += _flatten(each) if isinstance(each, list) else [each]
    return found


def _compact(items: list[Any]) -> list[Any]:
    return [each for each in items if each not in (None, "")]


def _distinct(items: list[Any]) -> list[Any]:
    found: list[Any] = []
    for each in items:
        if each not in found:
            found.append(each)
    return found


def _lookup(found: Mapping[str, Any], key: str, *default: Any) -> Any:
    return found.get(key, default[0]) if default else found[key]


def _one(items: list[Any]) -> Any:
    if len(items) > 1:
        raise ValueError("more than one")
    return items[0] if items else None


def _format(text: str, *values: Any) -> str:
    left = list(values)

    def written(verb: re.Match[str]) -> str:
        flags, kind = verb.groups()
        if kind is None:
            return "%"
        value = left.pop(0)
        if kind == "q":
            return json.dumps(text_of(value), ensure_ascii=False)
        if kind in "sv":
            return f"%{flags}s" % (
                text_of(value) if isinstance(value, bool | int | float | str) else _jsonencode(value)
            )
        return f"%{flags}{kind}" % number_of(value)

    return _VERB.sub(written, text)


def _replace(text: str, old: str, new: str) -> str:
    if len(old) > 1 and old.startswith("/") and old.endswith("/"):
        raise ValueError("patterns in Go's syntax are not evaluated")
    return text.replace(old, new)


_OF_PARTS: dict[str, Callable[..., Any]] = {
    "concat": _concat,
    "element": lambda items, index: items[index % len(items)],
    "flatten": _flatten,
    "keys": sorted,
    "length": len,
    "lookup": _lookup,
    "merge": _merge,
    "nonsensitive": lambda value: value,
    "one": _one,
    "reverse": lambda items: items[::-1],
    "sensitive": lambda value: value,
    "slice": lambda items, start, end: items[start:end],
    "tolist": list,
    "tomap": dict,
    "values": lambda found: [found[key] for key in sorted(found)],
    "zipmap": lambda keys, values: dict(zip(keys, values, strict=True)),
}

_OF_VALUES: dict[str, Callable[..., Any]] = {
    "abs": abs,
    "base64decode": lambda text: base64.b64decode(text).decode(),
    "base64encode": lambda text: base64.b64encode(text.encode()).decode(),
    "ceil": math.ceil,
    "chomp": lambda text: text.rstrip("\r\n"),
    "compact": _compact,
    "contains": lambda items, value: value in items,
    "distinct": _distinct,
    "endswith": lambda text, end: text.endswith(end),
    "floor": math.floor,
    "format": _format,
    "join": lambda separator, *lists: separator.join(map(text_of, _concat(*lists))),
    "lower": str.lower,
    "max": max,
    "min": min,
    "range": lambda *bounds: list(range(*bounds)),
    "replace": _replace,
    "sort": sorted,
    "split": lambda separator, text: text.split(separator) if text else [""],
    "startswith": lambda text, start: text.startswith(start),
    "strcontains": lambda text, part: part in text,
    "substr": lambda text, start, length: text[start:] if length == -1 else text[start:][:length],
    "tobool": truth_of,
    "tonumber": number_of,
    "toset": lambda items: sorted(_distinct(items), key=text_of),
    "tostring": lambda value: None if value is None else text_of(value),
    "trim": lambda text, characters: text.strip(characters),
    "trimprefix": str.removeprefix,
    "trimspace": str.strip,
    "trimsuffix": str.removesuffix,
    "upper": str.upper,
}
