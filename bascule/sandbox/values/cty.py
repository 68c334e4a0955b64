"""Values as Terraform knows them, and their msgpack form on the wire.

In Python: null is None; an unknown value is an `Unknown`; lists, sets and tuples are lists; maps and objects are dicts;
a value of dynamic type is a `Dynamic`; a number is an int, or a Decimal where an int cannot hold it (a float would be
refused by the engine: "planned value does not match config value"). A type is written as in Terraform's JSON:
`"string"`, `["list", "number"]`, `["object", {…}]`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgpack

Value = Any
Type = Any

_LARGEST_INTEGER_DIGITS = 400


class ValueFormError(ValueError):
    """Bytes or JSON that hold no value of the type."""


class Unknown:
    """A value that is known only after apply.

    What the engine knows of it already (a prefix, that it is not null) is dropped, as the real providers do: they may
    write the value in another form, such as a policy with its keys in another order.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unknown)

    def __hash__(self) -> int:
        return hash(Unknown)

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()
_UNREADABLE = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, msgpack.UnpackException)
"""What reading bytes of another form raises."""
_ENCODED_UNKNOWN = msgpack.ExtType(0, b"\x00")


class Dynamic:
    """A value that carries its own type."""

    __slots__ = ("type", "value")

    def __init__(self, type_: Type, value: Value) -> None:
        self.type = type_
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dynamic) and self.type == other.type and self.value == other.value

    def __hash__(self) -> int:
        return hash(json.dumps(self.type, sort_keys=True))


def number(value: Any) -> int | Decimal:
    """The number without loss, an int wherever it is whole."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if exact.is_nan():
        raise ValueFormError("no number is not a number")
    if exact.is_finite() and exact == exact.to_integral_value() and exact.adjusted() < _LARGEST_INTEGER_DIGITS:
        return int(exact)
    return exact


def convert(type_: Type, value: Any, leaf: Callable[[Type, Any], Value]) -> Value:
    """The value with every primitive or dynamic part of it replaced by `leaf(type, part)`; null and unknown stay."""
    if value is None or isinstance(value, Unknown):
        return value
    if isinstance(type_, str):
        return leaf(type_, value)
    kind, inner = type_[0], type_[1]
    _expect(kind, value, (dict,) if kind in ("map", "object") else (list,))
    if kind in ("list", "set"):
        return [convert(inner, each, leaf) for each in value]
    if kind == "map":
        return {_key(key): convert(inner, each, leaf) for key, each in value.items()}
    if kind == "object":
        return {key: convert(each, value.get(key), leaf) for key, each in inner.items()}
    return [convert(each, part, leaf) for each, part in zip(inner, value, strict=True)]


def _expect(kind: str, value: object, forms: tuple[type, ...]) -> None:
    if not isinstance(value, forms):
        raise ValueFormError(f"{value!r:.80} stands in the place of a {kind}")


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise ValueFormError(f"{key!r} is no key of a map")
    return key


_LEAVES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "bool": (bool,),
    "number": (int, float, str),
    "dynamic": (list,),
}


def _decode_leaf(type_: Type, value: Any) -> Value:
    _expect(type_, value, _LEAVES[type_])
    if type_ == "number":
        return number(value)
    if type_ == "dynamic":
        own = json.loads(value[0])
        return Dynamic(own, convert(own, value[1], _decode_leaf))
    return value


def decode(type_: Type, data: bytes) -> Value:
    """The value of that type that the msgpack bytes hold; ValueFormError if they hold none."""
    try:
        raw = msgpack.unpackb(data, ext_hook=lambda _code, _body: UNKNOWN, strict_map_key=False)
        return convert(type_, raw, _decode_leaf)
    except ValueFormError:
        raise
    except _UNREADABLE as error:
        raise ValueFormError(f"{type(error).__name__}: {error}") from error


def encode(type_: Type, value: Value) -> bytes:
    """The msgpack bytes of a value of that type."""
    packed: bytes = msgpack.packb(_encodable(type_, value))
    return packed


def _encodable(type_: Type, value: Value) -> Any:
    if value is None:
        return None
    if isinstance(value, Unknown):
        return _ENCODED_UNKNOWN
    if isinstance(type_, str):
        return _encodable_leaf(type_, value)
    kind, inner = type_[0], type_[1]
    if kind == "tuple":
        return [_encodable(each, part) for each, part in zip(inner, value, strict=True)]
    if kind in ("list", "set"):
        return [_encodable(inner, each) for each in value]
    types = inner if kind == "object" else dict.fromkeys(value, inner)
    return {key: _encodable(types[key], value.get(key)) for key in sorted(types)}


def _encodable_leaf(type_: str, value: Value) -> Any:
    if type_ == "dynamic":
        return [json.dumps(value.type, separators=(",", ":")).encode(), _encodable(value.type, value.value)]
    if isinstance(value, Decimal) or (type_ == "number" and not -(2**63) <= value < 2**63):
        return str(value)
    return value


def wholly_known(value: Value) -> bool:
    """Whether nothing in the value is unknown."""
    if isinstance(value, Unknown):
        return False
    if isinstance(value, Dynamic):
        return wholly_known(value.value)
    if isinstance(value, dict):
        return all(map(wholly_known, value.values()))
    return all(map(wholly_known, value)) if isinstance(value, list) else True
