"""Values as a state must hold them: no block collection is null, nothing write-only is kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.schema.model import Attribute, Block, NestedBlock
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Dynamic, Unknown, Value


def normalised(block: Block, value: Mapping[str, Value]) -> dict[str, Value]:
    """The value with an empty collection in the place of every block that is null."""
    result = {name: value.get(name) for name in block.attributes}
    return result | {name: _nested(each, value.get(name)) for name, each in block.blocks.items()}


def _nested(nested: NestedBlock, value: Any) -> Value:
    if value is None:
        return nested.absent
    if isinstance(value, (Unknown, Dynamic)):
        return value
    if nested.single:
        return normalised(nested.block, value)
    if nested.nesting == "map":
        return {key: normalised(nested.block, each) for key, each in value.items()}
    return [normalised(nested.block, each) for each in value]


def as_configured(planned: Mapping[str, Value], config: Mapping[str, Value]) -> dict[str, Value]:
    """The planned value, with the configuration's in the place of what the plan left open although it is said there.

    The old SDK plans so for arguments that follow from one another.
    """
    said = {name for name, each in planned.items() if isinstance(each, Unknown) and not is_zero(config.get(name))}
    return {name: config[name] if name in said else each for name, each in planned.items()}


def without_write_only(block: Block, value: Mapping[str, Value]) -> dict[str, Value]:
    """The value with null for every write-only attribute, however deep."""
    result = {name: _attribute(each, value.get(name)) for name, each in block.attributes.items()}
    return result | {name: _each(each, value.get(name)) for name, each in block.blocks.items()}


def _attribute(attribute: Attribute, value: Value) -> Value:
    if attribute.write_only:
        return None
    if not attribute.nested or value is None or isinstance(value, Unknown):
        return value
    block = Block(attributes=attribute.nested, blocks={})
    nesting = attribute.nesting
    return _each(NestedBlock(name=attribute.name, nesting=nesting, block=block), value)


def _each(nested: NestedBlock, value: Any) -> Value:
    if value is None or isinstance(value, (Unknown, Dynamic)):
        return value
    if nested.single:
        return without_write_only(nested.block, value)
    if nested.nesting == "map":
        return {key: without_write_only(nested.block, each) for key, each in value.items()}
    return [without_write_only(nested.block, each) for each in value]
