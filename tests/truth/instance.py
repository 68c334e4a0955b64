"""One resource under plan in this process: what core does between the configuration and the plan that it prints."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.sandbox.schema.model import Attribute, Block, ResourceType
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value
from tests.truth.decision import Planned, Step
from tests.truth.exact import equal
from tests.truth.proposal import proposed_new
from tests.truth.provider_client import ProviderClient


@dataclass(frozen=True, kw_only=True)
class Instance:
    """A resource, its configuration, and its attributes in the state (None: not there)."""

    resource: ResourceType
    address: str
    config: Value
    state: Mapping[str, Any] | None
    create_before_destroy: bool

    def validate(self, client: ProviderClient) -> None:
        """Nothing is wrong with the configuration; RefusedError where the provider finds something."""
        client.validate(self.resource, self.address, self.config)

    def plan(self, client: ProviderClient) -> Planned:
        """The plan; RefusedError where the provider refuses.

        Core drops the replacing paths where nothing differs, and asks once more, as if for a new object, when any is
        left (Terraform 1.11, `NodeAbstractResourceInstance.plan`).
        """
        prior = self._prior(client)
        value, replacing = self._ask(client, prior)
        type_ = self.resource.block.type
        if prior is None:
            return self._result(("create",), None, value)
        if equal(type_, prior, value):
            return self._result(("no-op",), prior, value)
        paths = tuple(path for path in replacing if _differs(type_, prior, value, path))
        if not paths:
            return self._result(("update",), prior, value)
        value, _ = self._ask(client, None)
        actions = ("create", "delete") if self.create_before_destroy else ("delete", "create")
        return self._result(actions, prior, value, paths)

    def _prior(self, client: ProviderClient) -> Value:
        if self.state is None:
            return None
        return client.upgrade(self.resource, self.address, json.dumps(self.state).encode())

    def _ask(self, client: ProviderClient, prior: Value) -> tuple[Value, list[tuple[Step, ...]]]:
        proposed = proposed_new(self.resource.block, prior, self.config)
        return client.plan(self.resource, self.address, prior=prior, proposed=proposed, config=self.config)

    def _result(
        self, actions: tuple[str, ...], before: Value, after: Value, paths: tuple[tuple[Step, ...], ...] = ()
    ) -> Planned:
        return Planned(
            type=self.resource.name,
            actions=actions,
            before=before,
            after=after,
            replace_paths=paths,
            sensitive=frozenset(_sensitive(self.resource.block, after)),
        )


def _differs(type_: Type, prior: Value, planned: Value, path: Sequence[Step]) -> bool:
    at, before = _apply(type_, prior, path)
    _, after = _apply(type_, planned, path)
    return not equal(at, before, after)


def _apply(type_: Type, value: Value, path: Sequence[Step]) -> tuple[Type, Value]:
    """The type and value at the path; null where there is nothing."""
    for step in path:
        if isinstance(type_, str) or isinstance(value, (Unknown, Dynamic)):
            break
        kind, inner = type_[0], type_[1]
        type_ = inner[step] if kind in ("object", "tuple") else inner
        if isinstance(step, int):
            value = value[step] if value is not None and step < len(value) else None
        else:
            value = (value or {}).get(step)
    return type_, value


def _sensitive(block: Block, value: Value) -> Iterator[tuple[str, ...]]:
    """Paths of the attributes that the schema marks as sensitive, null ones too, in the blocks that there are."""
    for body in value if isinstance(value, list) else [value]:
        if not isinstance(body, dict):
            continue
        for name, attribute in block.attributes.items():
            yield from _sensitive_attribute(name, attribute, body.get(name))
        for name, nested in block.blocks.items():
            yield from ((name, *path) for path in _sensitive(nested.block, body.get(name)))


def _sensitive_attribute(name: str, attribute: Attribute, value: Value) -> Iterator[tuple[str, ...]]:
    if attribute.sensitive:
        yield (name,)
    elif attribute.nested:
        inside = _sensitive(Block(attributes=attribute.nested, blocks={}), value)
        yield from ((name, *path) for path in inside)
