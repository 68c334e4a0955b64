"""A JSON configuration as Terraform's core hands it to a provider: every value of the type that the schema says.

Only what is plain is converted. Where core itself would decide (an argument that is missing or unknown, a value of
another type, blocks too few or too many) or would evaluate, `CoreDecidesError` sends the case to the engine.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bascule.sandbox.schema.model import Attribute, Block, NestedBlock
from bascule.sandbox.values.cty import Type, Value, number
from tests.truth.exact import distinct

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class CoreDecidesError(Exception):
    """Not the provider decides, but what asks it."""


def convert_block(block: Block, raw: Any) -> dict[str, Value]:
    """The value of a block."""
    if not isinstance(raw, dict):
        raise CoreDecidesError("a block is no object")
    unknown = raw.keys() - block.attributes.keys() - block.blocks.keys()
    if unknown:
        raise CoreDecidesError(f"unknown arguments: {', '.join(sorted(unknown))}")
    value: dict[str, Value] = {name: _attribute(each, raw.get(name)) for name, each in block.attributes.items()}
    return value | {name: _nested(each, raw.get(name)) for name, each in block.blocks.items()}


def _attribute(attribute: Attribute, raw: Any) -> Value:
    if raw is None:
        if attribute.required:
            raise CoreDecidesError(f"missing argument: {attribute.name}")
        return None
    if attribute.nested:
        return _nested_attribute(attribute, raw)
    return distinct(attribute.type, _value(attribute.type, raw))


def _nested_attribute(attribute: Attribute, raw: Any) -> Value:
    block = Block(attributes=attribute.nested, blocks={})
    if attribute.nesting == "single":
        return convert_block(block, raw)
    if attribute.nesting == "map":
        return {key: convert_block(block, each) for key, each in _of(dict, raw).items()}
    return distinct(attribute.type, [convert_block(block, each) for each in _of(list, raw)])


def _nested(nested: NestedBlock, raw: Any) -> Value:
    if nested.nesting == "map" or nested.type == "dynamic":
        raise CoreDecidesError(f"blocks of a kind that is not converted here: {nested.name}")
    bodies = [] if raw is None else raw if isinstance(raw, list) else [raw]
    if len(bodies) < nested.min_items or 0 < nested.max_items < len(bodies):
        raise CoreDecidesError(f"too few or too many blocks: {nested.name}")
    converted = [convert_block(nested.block, each) for each in bodies]
    if not nested.single:
        return distinct(nested.type, converted)
    if len(converted) > 1:
        raise CoreDecidesError(f"too many blocks: {nested.name}")
    return converted[0] if converted else nested.absent


def _value(type_: Type, raw: Any) -> Value:
    if raw is None:
        return None
    if isinstance(type_, str):
        return _leaf(type_, raw)
    kind, inner = type_[0], type_[1]
    if kind in ("list", "set"):
        return [_value(inner, each) for each in _of(list, raw)]
    if kind == "map":
        return {key: _value(inner, each) for key, each in _of(dict, raw).items()}
    if kind == "object":
        return _object(inner, _of(dict, raw))
    raise CoreDecidesError(f"a type that is not converted here: {kind}")


def _object(types: Mapping[str, Type], raw: Mapping[str, Any]) -> Value:
    """An object in an attribute, which core reads like a block: what is not there is null."""
    if not raw.keys() <= types.keys():
        raise CoreDecidesError(f"unknown arguments: {', '.join(sorted(raw.keys() - types.keys()))}")
    return {name: _value(each, raw.get(name)) for name, each in types.items()}


def _leaf(type_: str, raw: Any) -> Value:
    if isinstance(raw, str) and ("${" in raw or "%{" in raw):
        raise CoreDecidesError("an expression")
    if type_ == "dynamic" or isinstance(raw, (list, dict)):
        raise CoreDecidesError(f"no plain {type_}")
    if type_ == "string":
        return _string(raw)
    if type_ == "bool":
        return raw if isinstance(raw, bool) else _boolean(raw)
    return _number(raw)


def _string(raw: Any) -> str:
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return unicodedata.normalize("NFC", raw) if isinstance(raw, str) else f"{Decimal(repr(raw)):f}"


def _boolean(raw: Any) -> bool:
    if raw not in _BOOLEANS or not isinstance(raw, str):
        raise CoreDecidesError("no boolean")
    return _BOOLEANS[raw]


def _number(raw: Any) -> int | Decimal:
    if isinstance(raw, bool):
        raise CoreDecidesError("no number")
    try:
        return number(raw)
    except ArithmeticError:
        raise CoreDecidesError("no number") from None


def _of(kind: type, raw: Any) -> Any:
    if not isinstance(raw, kind):
        raise CoreDecidesError(f"no {kind.__name__}")
    return raw
