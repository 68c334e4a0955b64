"""The proposed new state: what core merges from prior state and configuration before it asks for a plan.

The rules are those of Terraform 1.11 (its package `objchange`): the configuration holds, and where it is null a
computed attribute keeps its prior value. List blocks are paired by position, those of a set by whether the prior
element may have come from the configuration.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bascule.sandbox.schema.model import Attribute, Block
from bascule.sandbox.values.cty import Value
from tests.truth.exact import equal


def proposed_new(block: Block, prior: Value, config: Value) -> Value:
    """The value that core proposes. `prior` is null for a new object."""
    prior = block.empty if prior is None else prior
    value = {name: _attribute(each, prior.get(name), config[name]) for name, each in block.attributes.items()}
    return value | {
        name: _nested(each.nesting, each.block, prior.get(name), config[name]) for name, each in block.blocks.items()
    }


def _attribute(attribute: Attribute, prior: Value, config: Value) -> Value:
    if config is None and attribute.computed:
        return None if _came_from_configuration(attribute, prior) else prior
    if attribute.nested:
        return _nested(attribute.nesting, _as_block(attribute), prior, config)
    return config


def _nested(nesting: str, block: Block, prior: Any, config: Any) -> Value:
    if config is None:
        return None
    if nesting in ("single", "group"):
        return proposed_new(block, prior, config)
    if nesting == "map":
        return {key: proposed_new(block, (prior or {}).get(key), each) for key, each in config.items()}
    if nesting == "set":
        return _set(block, prior or [], config)
    padded = [*(prior or []), *([None] * len(config))]
    return [proposed_new(block, *pair) for pair in zip(padded, config, strict=False)]


def _set(block: Block, prior: Sequence[Value], config: Sequence[Value]) -> list[Value]:
    left = list(prior)
    result = []
    for each in config:
        origin = next((one for one in left if _may_come_from(block, one, each)), None)
        if origin is not None:
            left.remove(origin)
        result.append(proposed_new(block, origin, each))
    return result


def _may_come_from(block: Block, prior: Value, config: Value) -> bool:
    """Whether all that the prior value has beyond the configuration is computed."""
    return all(
        _attribute_may_come_from(each, prior.get(name), config.get(name)) for name, each in block.attributes.items()
    ) and all(
        _nested_may_come_from(each.nesting, each.block, each.type, prior.get(name), config.get(name))
        for name, each in block.blocks.items()
    )


def _attribute_may_come_from(attribute: Attribute, prior: Value, config: Value) -> bool:
    if equal(attribute.type, prior, config):
        return True
    if attribute.type[0] == "set":
        return False
    if attribute.nested and config is not None:
        return _nested_may_come_from(attribute.nesting, _as_block(attribute), attribute.type, prior, config)
    return attribute.computed and config is None


def _nested_may_come_from(nesting: str, block: Block, type_: Any, prior: Any, config: Any) -> bool:
    if equal(type_, prior, config):
        return True
    if nesting == "set" or config is None:
        return False
    if nesting in ("single", "group"):
        return prior is None or _may_come_from(block, prior, config)
    if nesting == "map":
        return all(key in config and _may_come_from(block, each, config[key]) for key, each in (prior or {}).items())
    before = prior or []
    return len(before) <= len(config) and all(map(_may_come_from, [block] * len(before), before, config))


def _came_from_configuration(attribute: Attribute, prior: Value) -> bool:
    """Whether the prior value of an optional attribute holds what only a configuration can have said."""
    return attribute.optional and bool(attribute.nested) and _holds_configured(_as_block(attribute), prior)


def _holds_configured(block: Block, value: Any) -> bool:
    if isinstance(value, list):
        return any(_holds_configured(block, each) for each in value)
    if not isinstance(value, dict):
        return False
    if not value.keys() <= block.attributes.keys():
        return any(_holds_configured(block, each) for each in value.values())
    return any(
        not each.computed or _holds_configured(_as_block(each), value[name])
        for name, each in block.attributes.items()
        if value.get(name) is not None
    )


def _as_block(attribute: Attribute) -> Block:
    return Block(attributes=attribute.nested, blocks={})
