"""Messages as a broken engine might send them: real ones with bytes changed, and noise."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

import msgpack

from bascule.sandbox.schema.cache import DATA_SOURCE, PROVIDER, RESOURCE, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.server.calls import CALLS, Call
from bascule.sandbox.values.cty import UNKNOWN, encode
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES, make
from tests.unit.bascule.sandbox.conftest import proposal

_ARGUMENTS: dict[str, dict[str, Any]] = {
    "aws_vpc": {"cidr_block": "10.0.0.0/16", "tags": {"Name": "a"}},
    "aws_security_group": {"name": "a", "vpc_id": "vpc-1", "ingress": [{"from_port": 443, "to_port": 443}]},
    "aws_ecs_service": {"name": "a", "load_balancer": [{"container_name": "a", "container_port": 80}]},
    "aws_ssm_parameter": {"name": "/a", "type": "String", "value": "1"},
    "aws_dynamodb_table": {"name": "a", "hash_key": "id", "attribute": [{"name": "id", "type": "S"}]},
}
_SPECIAL = (
    b"\xc0",
    b"\xc1",
    b"\xd4\x00\x00",
    b"\xdf\xff\xff\xff\xff",
    b"\xdd\xff\xff\xff\xff",
    b"\x80",
    b"\x90",
    b"null",
)
_OF_DATA = ("ReadDataSource", "ValidateDataResourceConfig")
_HALF, _FEW = 0.5, 0.1
_STATE = b'{"id": "vpc-1", "cidr_block": "10.0.0.0/16"}'


_JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    2**63,
    "1e999999",
    "abc",
    0.5,
    math.nan,
    "",
    "x" * 300,
    "\ud7ff",
    b"\xff",
    [],
    [[]],
    {},
    {1: 2},
)
_UNKNOWNS = (msgpack.ExtType(0, b""), msgpack.ExtType(12, b"\xff"), msgpack.ExtType(5, b"a"))


@dataclass(frozen=True)
class Sent:
    """One message, and the call that it goes to."""

    call: Call
    data: bytes


class Broken:
    """A source of such messages, the same ones for the same seed."""

    def __init__(self, cache: SchemaCache, seed: int) -> None:
        self.random = random.Random(seed)
        self.valid = [*_valid(cache)]

    def messages(self, count: int) -> Iterator[Sent]:
        """That many: half of them with wrong bytes, half with wrong values in the right form."""
        for _ in range(count):
            call, message = self.random.choice(self.valid)
            yield Sent(call, self._noise(message) if self.random.random() < _HALF else self._nonsense(message))

    def _noise(self, message: Message) -> bytes:
        data = self.random.randbytes(self.random.randrange(60)) if self.random.random() < _FEW else message.encode()
        for _ in range(self.random.randint(1, 4)):
            data = self._changed(data)
        return data

    def _changed(self, data: bytes) -> bytes:
        """The bytes with one thing wrong: a bit, a cut, something inserted, left out or repeated."""
        at, end = sorted(self.random.randrange(len(data) + 1) for _ in range(2))
        kind = self.random.randrange(5)
        if kind == 0 and data:
            place = min(at, len(data) - 1)
            return data[:place] + bytes([data[place] ^ 1 << self.random.randrange(8)]) + data[place + 1 :]
        if kind == 1:
            return data[:at]
        if kind == 2:
            return data[:at] + self.random.choice(_SPECIAL) + data[at:]
        return data[:at] + data[end:] if kind == 3 else data[:end] + data[at:]

    def _nonsense(self, message: Message) -> bytes:
        values = {
            name: self._replaced(value) if isinstance(value, Message) else self._text(value)
            for name, value in message.values.items()
        }
        return type(message)(**values).encode()

    def _text(self, value: Any) -> Any:
        return value if self.random.random() > _FEW else type(value)()

    def _replaced(self, value: Message) -> Message:
        """The value with one part of it replaced by one of another type, or by none."""
        if not value.values.get("msgpack"):
            return value
        tree = msgpack.unpackb(value.values["msgpack"], strict_map_key=False)
        return make("DynamicValue", msgpack=msgpack.packb(self._part(tree), unicode_errors="surrogatepass"))

    def _part(self, tree: Any) -> Any:
        if not tree or not isinstance(tree, dict | list) or self.random.random() < _FEW:
            return self.random.choice((*_JUNK, *_UNKNOWNS))
        key = self.random.choice(list(tree) if isinstance(tree, dict) else range(len(tree)))
        copied = copy(tree)
        copied[key] = self._part(tree[key])
        return copied


def _valid(cache: SchemaCache) -> Iterator[tuple[Call, Message]]:
    """A message for every call, and for the calls about resources one of every kind of change."""
    for type_name, arguments in _ARGUMENTS.items():
        resource = cache.find(RESOURCE, type_name)
        for values in _values(resource, arguments):
            for call in CALLS:
                fields = MESSAGES[call.request].FIELDS
                if "type_name" in fields and not call.name.endswith(_OF_DATA):
                    known = {name: value for name, value in values.items() if name in fields}
                    yield call, make(call.request, type_name=type_name, **known)
    empty = make("DynamicValue", msgpack=encode(*_empty(cache.find(PROVIDER))))
    source = make("DynamicValue", msgpack=encode(*_empty(cache.find(DATA_SOURCE, "aws_vpc"))))
    for call in CALLS:
        if call.name.endswith(_OF_DATA):
            yield call, make(call.request, type_name="aws_vpc", config=source)
        elif call.name in ("ConfigureProvider", "ValidateProviderConfig"):
            yield call, make(call.request, config=empty)


def _empty(resource: ResourceType) -> tuple[Any, Any]:
    return resource.block.type, resource.block.empty


def _values(resource: ResourceType, arguments: dict[str, Any]) -> Iterator[dict[str, Any]]:
    config = proposal(resource, arguments)
    wanted = {**config, **{name: UNKNOWN for name, each in resource.block.attributes.items() if each.computed}}
    none, asked, planned = (
        make("DynamicValue", msgpack=encode(resource.block.type, each)) for each in (None, config, wanted)
    )
    known = {"id": "x", "raw_state": make("RawState", json=_STATE), "current_state": asked}
    known |= {"private": b'{"id": "x"}', "prior_private": b'{"id": "x"}', "planned_private": b'{"id": "x"}'}
    for prior, proposed in ((none, asked), (asked, asked), (asked, none)):
        yield known | {
            "config": asked,
            "prior_state": prior,
            "proposed_new_state": proposed,
            "planned_state": planned if proposed is asked else none,
        }
