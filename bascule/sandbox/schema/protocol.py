"""A schema document in the protocol's own form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import make

_NESTING = {"single": 1, "list": 2, "set": 3, "map": 4, "group": 5}
_FLAGS = ("required", "optional", "computed", "sensitive", "write_only", "deprecated")


def encode_schema(raw: Mapping[str, Any]) -> bytes:
    """The protocol's Schema message of one provider, resource type or data source."""
    return make("Schema", version=raw.get("version", 0), block=_block(raw.get("block", {}))).encode()


def _block(raw: Mapping[str, Any]) -> Message:
    return make(
        "SchemaBlock",
        attributes=[_attribute(name, each) for name, each in raw.get("attributes", {}).items()],
        block_types=[_nested_block(name, each) for name, each in raw.get("block_types", {}).items()],
        deprecated=raw.get("deprecated", False),
    )


def _attribute(name: str, raw: Mapping[str, Any]) -> Message:
    values: dict[str, Any] = {flag: raw.get(flag, False) for flag in _FLAGS}
    nested = raw.get("nested_type")
    if nested is None:
        values["type"] = json.dumps(raw["type"], separators=(",", ":")).encode()
    else:
        attributes = [_attribute(key, each) for key, each in nested["attributes"].items()]
        values["nested_type"] = make("SchemaObject", attributes=attributes, nesting=_NESTING[nested["nesting_mode"]])
    return make("SchemaAttribute", name=name, **values)


def _nested_block(name: str, raw: Mapping[str, Any]) -> Message:
    return make(
        "SchemaNestedBlock",
        type_name=name,
        block=_block(raw.get("block", {})),
        nesting=_NESTING[raw["nesting_mode"]],
        min_items=raw.get("min_items", 0),
        max_items=raw.get("max_items", 0),
    )
