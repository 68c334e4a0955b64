"""Proto3 messages read from and written to bytes, without the protobuf package (which costs 150 ms at start).

A message class is made from a table row (`wire/messages.py`): its fields, their numbers, kinds and labels. Unknown
fields are skipped, as proto3 wants, so that a newer engine can talk to us.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5
_MASK = (1 << 64) - 1
_LONGEST_VARINT = 10
_LOW, _MORE = 0x7F, 0x80
"""In a byte of a varint: the bits that count, and the bit that says that another byte follows."""


class WireError(Exception):
    """Bytes that are no message of this protocol."""


@dataclass(frozen=True)
class Field:
    """One field of a message.

    `kind` is `string`, `bytes`, `bool`, `int`, `enum` or a message's name. `label` is empty, `*` for repeated, `%` for
    a map from string, `?` for a field of a oneof, which is written even when it holds its zero value.
    """

    name: str
    number: int
    kind: str
    label: str = ""


ZERO: dict[str, Any] = {"string": "", "bytes": b"", "bool": False, "int": 0, "enum": 0}


class Message:
    """One message: its fields are attributes, an unset one reads as its zero value."""

    __slots__ = ("values",)
    FIELDS: ClassVar[dict[str, Field]] = {}
    NUMBERS: ClassVar[dict[int, Field]] = {}
    KINDS: ClassVar[dict[str, type[Message]]] = {}

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - self.FIELDS.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no field {', '.join(sorted(unknown))}")
        self.values: dict[str, Any] = {name: value for name, value in values.items() if value is not None}

    def __getattr__(self, name: str) -> Any:
        field = self.FIELDS.get(name)
        if field is None:
            raise AttributeError(name)
        if name not in self.values:
            return self._zero(field)
        return self.values[name]

    def has(self, name: str) -> bool:
        """Whether the field was set: what tells the members of a oneof apart."""
        return name in self.values

    def _zero(self, field: Field) -> Any:
        if field.label == "*":
            return []
        if field.label == "%":
            return {}
        return ZERO[field.kind] if field.kind in ZERO else self.KINDS[field.kind]()

    def encode(self) -> bytes:
        """The message's bytes."""
        out = bytearray()
        for name, value in self.values.items():
            field = self.FIELDS[name]
            if field.label == "*":
                for each in value:
                    _write(out, field.number, field.kind, each, always=True)
            elif field.label == "%":
                for key, each in value.items():
                    out += map_entry(field.number, key, each.encode())
            else:
                _write(out, field.number, field.kind, value, always=field.label == "?")
        return bytes(out)

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """The message that the bytes hold; WireError if they hold none."""
        message = cls()
        position = 0
        while position < len(data):
            tag, position = _read_varint(data, position)
            raw, position = _read_raw(data, position, tag & 7)
            field = cls.NUMBERS.get(tag >> 3)
            if field is not None:
                message._take(field, _value(cls.KINDS, field.kind, raw, tag & 7))
        return message

    def _take(self, field: Field, value: Any) -> None:
        if field.label == "*":
            self.values.setdefault(field.name, []).append(value)
        else:
            self.values[field.name] = value


def map_entry(number: int, key: str, encoded: bytes) -> bytes:
    """One entry of a map field, from its key and its already encoded message."""
    entry = bytearray()
    _write(entry, 1, "string", key, always=True)
    _write(entry, 2, "bytes", encoded, always=True)
    return length_delimited(number, bytes(entry))


def length_delimited(number: int, payload: bytes) -> bytes:
    """A field that holds these bytes: a string, a message that is encoded already."""
    out = bytearray()
    _write(out, number, "bytes", payload, always=True)
    return bytes(out)


def _write(out: bytearray, number: int, kind: str, value: Any, *, always: bool) -> None:
    if kind in ("bool", "int", "enum"):
        if value or always:
            _write_varint(out, number << 3 | VARINT)
            _write_varint(out, int(value) & _MASK)
        return
    payload = _payload(kind, value)
    if payload or always or kind not in ZERO:
        _write_varint(out, number << 3 | BYTES)
        _write_varint(out, len(payload))
        out += payload


def _payload(kind: str, value: Any) -> bytes:
    if kind == "string":
        return str(value).encode()
    return bytes(value) if kind == "bytes" else value.encode()


def _write_varint(out: bytearray, number: int) -> None:
    while number > _LOW:
        out.append(number & _LOW | _MORE)
        number >>= 7
    out.append(number)


def _read_varint(data: bytes, position: int) -> tuple[int, int]:
    number = 0
    for index in range(_LONGEST_VARINT):
        if position >= len(data):
            raise WireError("the message ends inside a number")
        byte = data[position]
        position += 1
        number |= (byte & _LOW) << (7 * index)
        if byte < _MORE:
            return number & _MASK, position
    raise WireError("a number is longer than 64 bits")


def _read_raw(data: bytes, position: int, wire_type: int) -> tuple[Any, int]:
    if wire_type == VARINT:
        return _read_varint(data, position)
    if wire_type == BYTES:
        length, position = _read_varint(data, position)
    elif wire_type in (FIXED64, FIXED32):
        length = 8 if wire_type == FIXED64 else 4
    else:
        raise WireError(f"wire type {wire_type} does not exist in proto3")
    if position + length > len(data):
        raise WireError("the message ends inside a field")
    return data[position : position + length], position + length


def _value(kinds: dict[str, type[Message]], kind: str, raw: Any, wire_type: int) -> Any:
    number = kind in ("bool", "int", "enum")
    if number != (wire_type == VARINT):
        raise WireError(f"a field of kind {kind} has wire type {wire_type}")
    if kind == "string":
        try:
            return raw.decode()
        except UnicodeDecodeError as error:
            raise WireError("a string is not UTF-8") from error
    if kind == "bytes":
        return bytes(raw)
    if number:
        return bool(raw) if kind == "bool" else raw - (1 << 64) if raw >> 63 else raw
    return kinds[kind].decode(raw)
