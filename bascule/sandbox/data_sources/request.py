"""One read of a data source: what was asked, of whom."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.values.state_json import from_json
from bascule.sandbox.world.recipes.fallbacks import fallback
from bascule.sandbox.world.scope import Scope

if TYPE_CHECKING:
    from bascule.sandbox.server.configuration import Configuration
    from bascule.sandbox.world.world import World


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a reader of a data source is given. `types` are the names of the provider's resource types."""

    source: ResourceType
    config: Mapping[str, Value]
    world: World
    scope: Scope
    configuration: Configuration
    types: Container[str]

    def of(self, type_name: str) -> Request:
        """The same question about objects of another type."""
        return replace(self, source=replace(self.source, name=type_name))

    def asking(self, **config: Value) -> Request:
        """The question with these arguments in the place of its own."""
        return replace(self, config={**self.config, **config})

    def filled(self, found: Mapping[str, Any]) -> dict[str, Value]:
        """The whole state: what is configured, what was found, and something plausible for the rest."""
        types = self.source.block.type[1]
        state = {**self.source.block.empty, **self.config}
        for name, attribute in self.source.block.attributes.items():
            if name in found and (attribute.computed or state.get(name) is None):
                state[name] = from_json(types[name], found[name])
            elif state.get(name) is None and attribute.computed:
                state[name] = self._fallback(name)
        for name, nested in self.source.block.blocks.items():
            if name in found and any(each.computed for each in nested.block.attributes.values()):
                state[name] = from_json(types[name], found[name])
        return state

    def _fallback(self, name: str) -> Value:
        type_ = self.source.block.type[1][name]
        if name == "region":
            return self.scope.region
        return fallback(self.source.name, name, type_, scope=self.scope, seed=self.source.name, attribute=lambda _: "")
