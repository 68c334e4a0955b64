"""A simulated provider in this process, asked as an engine asks it: by encoded messages, one call after another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import ERROR
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.server.calls import CALLS
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.values.cty import Value, decode, encode
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES, make
from tests.truth.decision import Phase, Refused, Step
from tests.truth.exact import conforms, distinct

_CALLS = {call.name: call for call in CALLS}


class RefusedError(Exception):
    """The provider answered with errors."""

    def __init__(self, errors: tuple[Refused, ...]) -> None:
        self.errors = errors
        super().__init__("; ".join(each.summary for each in errors))


class ProviderClient:
    """The calls that a plan needs. Every method raises RefusedError where the provider answers with errors."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    def configure(self, resource: ResourceType, config: Value) -> None:
        """The provider has its own arguments."""
        self._ask("ConfigureProvider", "plan", "", config=_packed(resource, config))

    def validate(self, resource: ResourceType, address: str, config: Value) -> None:
        """The provider finds nothing wrong with the configuration as such."""
        self._ask(
            "ValidateResourceConfig", "validate", address, type_name=resource.name, config=_packed(resource, config)
        )

    def upgrade(self, resource: ResourceType, address: str, state: bytes) -> Value:
        """The object of a state file, from JSON, in the form of the provider's schema."""
        response = self._ask(
            "UpgradeResourceState",
            "plan",
            address,
            type_name=resource.name,
            version=resource.version,
            raw_state=make("RawState", json=state),
        )
        return _unpacked(resource, address, response.upgraded_state)

    def plan(
        self, resource: ResourceType, address: str, *, prior: Value, proposed: Value, config: Value
    ) -> tuple[Value, list[tuple[Step, ...]]]:
        """The planned value, and the paths that the provider says force a replacement."""
        response = self._ask(
            "PlanResourceChange",
            "plan",
            address,
            type_name=resource.name,
            prior_state=_packed(resource, prior),
            proposed_new_state=_packed(resource, proposed),
            config=_packed(resource, config),
        )
        value = _unpacked(resource, address, response.planned_state)
        return value, [_path(each) for each in response.requires_replace]

    def _ask(self, name: str, phase: Phase, address: str, **fields: Any) -> Message:
        call = _CALLS[name]
        request = make(call.request, **fields).encode()
        response = MESSAGES[call.response].decode(call.answer(self._provider, request))
        errors = tuple(_errors(response, phase, address))
        if errors:
            raise RefusedError(errors)
        return response


def _errors(response: Message, phase: Phase, address: str) -> Iterator[Refused]:
    for each in response.diagnostics:
        if each.severity == ERROR:
            path = _path(each.attribute)
            yield Refused(
                phase=phase,
                address=address,
                argument=str(path[0]) if path else "",
                summary=each.summary,
                detail=each.detail,
            )


def _path(message: Any) -> tuple[Step, ...]:
    return tuple(_step(each) for each in message.steps)


def _step(step: Any) -> Step:
    if step.has("element_key_int"):
        return int(step.element_key_int)
    return str(step.attribute_name or step.element_key_string)


def _packed(resource: ResourceType, value: Value) -> Message:
    return make("DynamicValue", msgpack=encode(resource.block.type, value))


def _unpacked(resource: ResourceType, address: str, message: Any) -> Value:
    type_ = resource.block.type
    value = decode(type_, message.msgpack)
    if not conforms(type_, value):
        said = Refused(
            phase="plan", address=address, argument="", summary="The provider's answer is not of its schema."
        )
        raise RefusedError((said,))
    return distinct(type_, value)
