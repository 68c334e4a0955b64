"""What an engine does with a provider, as far as what it keeps in its state goes: refresh, plan, apply, import.

It asks over a `Transport`, so that the provider may live in this process or in one that can be killed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bascule.sandbox.schema.cache import DATA_SOURCE, PROVIDER, RESOURCE, SchemaCache
from bascule.sandbox.schema.model import Block
from bascule.sandbox.server.calls import CALLS
from bascule.sandbox.values.cty import Value, decode, encode
from bascule.sandbox.values.normal import normalised
from bascule.sandbox.values.state_json import from_json, to_json
from bascule.sandbox.wire.messages import MESSAGES, make

Transport = Callable[[str, bytes], bytes]
"""`transport(call, request)`: the response; `Stopped` if the provider is gone."""

BY_VERB = {call.verb: call for call in CALLS if call.method not in ("validate_data_source", "validate_provider")}


class Stopped(Exception):  # noqa: N818 - what happens to a run
    """The run ends: the provider said no, or is gone."""


@dataclass
class Kept:
    """A resource in the state, as it came over the wire."""

    value: bytes
    private: bytes


@dataclass
class Core:
    """An engine with one state. Resources are by type: one of each is enough."""

    cache: SchemaCache
    state: dict[str, Kept] = field(default_factory=dict)

    def apply(self, transport: Transport, wanted: dict[str, dict[str, Any]]) -> None:
        """The state is what is wanted; Stopped, with what was done kept, if the provider refuses."""
        self._configure(transport)
        self._look_up(transport, "aws_region")
        for type_name in self.state:
            self._refresh(transport, type_name)
        self.state = {name: kept for name, kept in self.state.items() if kept.value != _NULL}
        for type_name in reversed([name for name in self.state if name not in wanted]):
            self._change(transport, type_name, self.state[type_name].value, _NULL)
        for type_name, arguments in wanted.items():
            self._bring_about(transport, type_name, arguments)

    def take(self, transport: Transport, type_name: str, id_: str) -> None:
        """The object of that id is in the state."""
        self._configure(transport)
        found = _ask(transport, "import", make("ImportRequest", type_name=type_name, id=id_))
        [resource] = found.imported_resources
        self.state[type_name] = Kept(resource.state.msgpack, resource.private)

    def value(self, type_name: str) -> dict[str, Value]:
        """The attributes of the resource in the state."""
        found: dict[str, Value] = decode(self._block(type_name).type, self.state[type_name].value)
        return found

    def _configure(self, transport: Transport) -> None:
        block = self.cache.find(PROVIDER).block
        _ask(transport, "schema", make("ConfigureRequest"))
        _ask(transport, "configure", make("ConfigureRequest", config=_value(block, normalised(block, {}))))

    def _look_up(self, transport: Transport, data_source: str) -> None:
        block = self.cache.find(DATA_SOURCE, data_source).block
        config = _value(block, normalised(block, {}))
        _ask(transport, "data", make("ReadDataRequest", type_name=data_source, config=config))

    def _refresh(self, transport: Transport, type_name: str) -> None:
        kept = self.state[type_name]
        block = self._block(type_name)
        raw = make("RawState", json=json.dumps(to_json(block.type, decode(block.type, kept.value))).encode())
        upgraded = _ask(transport, "upgrade", make("UpgradeRequest", type_name=type_name, raw_state=raw))
        current = upgraded.upgraded_state
        found = _ask(
            transport, "read", make("ReadRequest", type_name=type_name, current_state=current, private=kept.private)
        )
        self.state[type_name] = Kept(found.new_state.msgpack, found.private)

    def _bring_about(self, transport: Transport, type_name: str, arguments: dict[str, Any]) -> None:
        block = self._block(type_name)
        references = {name: self.value(each[1])["id"] for name, each in arguments.items() if isinstance(each, tuple)}
        config = normalised(block, from_json(block.type, arguments | references))
        prior = self.state.get(type_name, Kept(_NULL, b""))
        known = decode(block.type, prior.value) or {}
        kept = {
            name: known.get(name) for name, each in block.attributes.items() if each.computed and config[name] is None
        }
        _ask(transport, "validate", make("ValidateRequest", type_name=type_name, config=_value(block, config)))
        planned = _ask(
            transport,
            "plan",
            make(
                "PlanRequest",
                type_name=type_name,
                prior_state=make("DynamicValue", msgpack=prior.value),
                proposed_new_state=_value(block, config | kept),
                config=_value(block, config),
                prior_private=prior.private,
            ),
        )
        if planned.planned_state.msgpack != prior.value:
            self._change(transport, type_name, prior.value, planned.planned_state.msgpack)

    def _change(self, transport: Transport, type_name: str, prior: bytes, planned: bytes) -> None:
        private = self.state[type_name].private if type_name in self.state else b""
        request = make(
            "ApplyRequest",
            type_name=type_name,
            prior_state=make("DynamicValue", msgpack=prior),
            planned_state=make("DynamicValue", msgpack=planned),
            planned_private=private,
        )
        response = _answer(transport, "apply", request)
        self.state.pop(type_name, None)
        if response.new_state.msgpack != _NULL:
            self.state[type_name] = Kept(response.new_state.msgpack, response.private)
        _stop_at_errors(response)

    def _block(self, type_name: str) -> Block:
        return self.cache.find(RESOURCE, type_name).block


_NULL = b"\xc0"


def _value(block: Block, value: Value) -> Any:
    return make("DynamicValue", msgpack=encode(block.type, value))


def _ask(transport: Transport, verb: str, request: Any) -> Any:
    response = _answer(transport, verb, request)
    _stop_at_errors(response)
    return response


def _answer(transport: Transport, verb: str, request: Any) -> Any:
    call = BY_VERB[verb]
    return MESSAGES[call.response].decode(transport(call.name, request.encode()))


def _stop_at_errors(response: Any) -> None:
    if response.diagnostics:
        raise Stopped("; ".join(f"{each.summary} {each.detail}" for each in response.diagnostics))
