"""What the newer framework does to computed values when an object changes: all that no argument sets become unknown.

The provider's code may keep one as it was. At the top it does so for identifiers, for what is fixed when the object is
made (who made it and when, endpoints, secrets), and for arguments that the cloud fills in; inside blocks for none. The
overlay's `settled` names, by dotted path or pattern, what it keeps beyond that.
Sources: how the framework marks computed values; internal/framework/id_attribute.go, and the schemas in
opensearchserverless/{collection,security_policy}.go, elasticache/serverless_cache.go, docdbelastic/cluster.go and
cognitoidp/user_pool_client.go of the provider, read 2026-11-21. For other types it is a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.schema.model import Attribute, Block, ResourceType
from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Unknown, Value

_SETTLED = (
    "id",
    "arn",
    "region",
    "tags_all",
    "name",
    "owner",
    "availability_zone",
    "*_id",
    "*_arn",
    "*_identifier",
    "*_secret",
    "creat*",
    "endpoint",
    "*_endpoint",
)


def _computed(change: Change) -> None:
    if not change.resource.sdk and not change.creating and change.any_change:
        change.planned.update(_Marking(change.resource).block(change.resource.block, "", change.config, change.planned))


class _Marking:
    """Makes computed values unknown that the configuration leaves out, at any depth."""

    def __init__(self, resource: ResourceType) -> None:
        self.resource = resource
        self.kept: tuple[str, ...] = tuple(resource.overlay.get("settled", ()))

    def block(
        self, block: Block, path: str, config: Mapping[str, Value], planned: Mapping[str, Value]
    ) -> dict[str, Value]:
        """The planned values of one block."""
        marked = dict(planned)
        for name, attribute in block.attributes.items():
            asked, where = config.get(name), f"{path}{name}"
            if asked is None:
                if attribute.computed and not self._settled(where, attribute):
                    marked[name] = UNKNOWN
            elif attribute.nested:
                inner = Block(attributes=attribute.nested, blocks={})
                marked[name] = self._elements(inner, attribute.nesting, f"{where}.", asked, planned.get(name))
        for name, nested in block.blocks.items():
            inside = f"{path}{name}."
            marked[name] = self._elements(nested.block, nested.nesting, inside, config.get(name), planned.get(name))
        return marked

    def _elements(self, block: Block, nesting: str, path: str, config: Any, planned: Any) -> Value:
        if not config or not planned or any(isinstance(each, (Unknown, Dynamic)) for each in (config, planned)):
            return planned
        if nesting in ("single", "group"):
            return self.block(block, path, config, planned)
        if nesting == "map":
            return {key: self.block(block, path, config.get(key) or {}, each) for key, each in planned.items()}
        asked = [_asked_anywhere(config)] * len(planned) if nesting == "set" else config
        return [self.block(block, path, theirs, ours) for theirs, ours in zip(asked, planned, strict=False)]

    def _settled(self, path: str, attribute: Attribute) -> bool:
        if self.resource.rule(path).default is not None or any(fnmatchcase(path, each) for each in self.kept):
            return True
        return "." not in path and (attribute.optional or any(fnmatchcase(path, each) for each in _SETTLED))


def _asked_anywhere(elements: list[Any]) -> dict[str, Value]:
    """What any element of a set asks for: its elements have no position, so that one stands for all."""
    return {name: value for each in elements for name, value in each.items() if value is not None}


RULES = {"aws_*": (_computed,)}
