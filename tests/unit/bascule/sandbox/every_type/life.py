"""The life of one resource, told by what a provider answers: planned, made, read, planned again, deleted."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.diagnostics import ERROR
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.server.calls import CALLS
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.values.canonical import same
from bascule.sandbox.values.cty import Unknown, Value, decode, encode
from bascule.sandbox.values.normal import normalised
from bascule.sandbox.values.state_json import from_json
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES, make
from tests.truth.proposal import proposed_new

_CALLS = {call.name: call for call in CALLS}
_DEFECT = "The simulated provider failed"


class Refused(Exception):  # noqa: N818 - an ordinary end of a life
    """The provider said no, for a reason of the cloud's."""


def live(provider: Provider, resource: ResourceType, arguments: dict[str, Any]) -> str:
    """What is wrong with the life of a resource with these arguments; empty if nothing is.

    Raises:
        Refused: the provider refuses the configuration, or the cloud does.
    """
    config = normalised(resource.block, from_json(resource.block.type, arguments))
    life = _Life(provider, resource)
    try:
        life.ask("ValidateResourceConfig", config=life.packed(config))
        made = life.make(config)
        if _holds_unknown(life.unpacked(made.new_state)):
            return "is made with unknown values"
        found = life.ask("ReadResource", current_state=made.new_state, private=made.private)
        kept = life.unpacked(found.new_state)
        if kept is None or not same(resource.block.type, life.unpacked(made.new_state), kept):
            return f"is read as something else than was made: {kept}"
        planned = life.unpacked(life.plan(kept, config, found.private).planned_state)
    except AssertionError as defect:
        return str(defect)
    return "" if same(resource.block.type, planned, kept) else f"is planned anew: {_differences(kept, planned)}"


class _Life:
    def __init__(self, provider: Provider, resource: ResourceType) -> None:
        self.provider = provider
        self.resource = resource

    def make(self, config: Value) -> Message:
        planned = self.plan(None, config, b"")
        return self.ask(
            "ApplyResourceChange",
            prior_state=self.packed(None),
            planned_state=planned.planned_state,
            config=self.packed(config),
            planned_private=planned.planned_private,
        )

    def plan(self, prior: Value, config: Value, private: bytes) -> Message:
        return self.ask(
            "PlanResourceChange",
            prior_state=self.packed(prior),
            proposed_new_state=self.packed(proposed_new(self.resource.block, prior, config)),
            config=self.packed(config),
            prior_private=private,
        )

    def ask(self, name: str, **fields: Any) -> Message:
        call = _CALLS[name]
        request = make(call.request, type_name=self.resource.name, **fields).encode()
        response = MESSAGES[call.response].decode(call.answer(self.provider, request))
        for each in response.diagnostics:
            assert each.summary != _DEFECT, each.detail
            if each.severity == ERROR:
                raise Refused(f"{each.summary} {each.detail}")
        return response

    def packed(self, value: Value) -> Message:
        return make("DynamicValue", msgpack=encode(self.resource.block.type, value))

    def unpacked(self, message: Any) -> Any:
        return decode(self.resource.block.type, message.msgpack)


def _holds_unknown(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_unknown, value.values()))
    return any(map(_holds_unknown, value)) if isinstance(value, list) else isinstance(value, Unknown)


def _differences(before: dict[str, Value], after: dict[str, Value]) -> dict[str, tuple[Value, Value]]:
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}
