"""What is known of a resource type or data source: its blocks and attributes, its rules, and the overlay's facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bascule.sandbox.values.cty import Type, Value
from bascule.schemas.rule import NO_RULE, Rule


@dataclass(frozen=True, kw_only=True)
class Attribute:
    """One attribute. `nested` and `nesting` are set where the schema nests attributes instead of blocks."""

    name: str
    type: Type
    required: bool = False
    optional: bool = False
    computed: bool = False
    sensitive: bool = False
    write_only: bool = False
    deprecated: bool = False
    nested: Mapping[str, Attribute] = field(default_factory=dict)
    nesting: str = ""

    @property
    def settable(self) -> bool:
        """Whether a configuration may hold it."""
        return self.required or self.optional


@dataclass(frozen=True, kw_only=True)
class NestedBlock:
    """A kind of block inside a block, and how often it may stand there (0: no bound)."""

    name: str
    nesting: str
    block: Block
    min_items: int = 0
    max_items: int = 0

    @property
    def single(self) -> bool:
        """Whether its value is one object instead of a collection."""
        return self.nesting in ("single", "group")

    @cached_property
    def type(self) -> Type:
        """The type of its value in the block around it."""
        if self.single:
            return self.block.type
        if self.nesting in ("list", "map") and _holds_dynamic(self.block.type):
            return "dynamic"
        return [self.nesting, self.block.type]

    @property
    def absent(self) -> Value:
        """Its value where the configuration has none."""
        if self.nesting == "group":
            return self.block.empty
        return None if self.nesting == "single" else {} if self.nesting == "map" else []


@dataclass(frozen=True, kw_only=True)
class Block:
    """The contents of a block."""

    attributes: Mapping[str, Attribute]
    blocks: Mapping[str, NestedBlock]
    deprecated: bool = False

    @cached_property
    def type(self) -> Type:
        """The object type of its value."""
        types = {name: each.type for name, each in self.attributes.items()}
        return ["object", types | {name: each.type for name, each in self.blocks.items()}]

    @property
    def empty(self) -> dict[str, Value]:
        """The value of a block in which nothing stands."""
        value: dict[str, Value] = dict.fromkeys(self.attributes)
        return value | {name: each.absent for name, each in self.blocks.items()}


@dataclass(frozen=True, kw_only=True)
class ResourceType:
    """A resource type or data source. `rules` are by dotted path without positions, such as `health_check.path`."""

    name: str
    version: int
    block: Block
    rules: Mapping[str, Rule] = field(default_factory=dict)
    sdk: bool = False
    """Made with the old SDK: empty is null, computed values of new nested blocks stay empty on an update."""
    customised: bool = False
    """The provider has code of its own for planning it."""
    importable: bool = True
    timeouts: Mapping[str, str] = field(default_factory=dict)
    """How long the provider waits for a create, update or delete, such as `40m0s`."""
    overlay: Mapping[str, Any] = field(default_factory=dict)
    """Facts of our own: identifier, values, references, name collisions (`world/data`)."""

    @cached_property
    def computed_blocks(self) -> frozenset[str]:
        """The blocks that the cloud fills where the configuration has none."""
        return frozenset(self.overlay.get("computed_blocks", ()))

    @cached_property
    def conditional(self) -> Mapping[str, tuple[str, ...]]:
        """The arguments whose differences count under a condition only, by the path of the block that they stand in."""
        found: dict[str, tuple[str, ...]] = {}
        for path, rule in self.rules.items():
            if rule.only_if or rule.unless:
                parent, _, name = path.rpartition(".")
                found[parent] = (*found.get(parent, ()), name)
        return found

    def rule(self, path: str) -> Rule:
        """The rule of that path, or one that says nothing."""
        return self.rules.get(path, NO_RULE)


def parse_block(raw: Mapping[str, Any]) -> Block:
    """The block that a `providers schema -json` document describes."""
    return Block(
        attributes={name: parse_attribute(name, each) for name, each in raw.get("attributes", {}).items()},
        blocks={name: _parse_nested(name, each) for name, each in raw.get("block_types", {}).items()},
        deprecated=bool(raw.get("deprecated")),
    )


def parse_attribute(name: str, raw: Mapping[str, Any]) -> Attribute:
    """The attribute that the document describes."""
    flags = ("required", "optional", "computed", "sensitive", "write_only", "deprecated")
    nested_type = raw.get("nested_type")
    common: dict[str, Any] = {flag: bool(raw.get(flag)) for flag in flags}
    if nested_type is None:
        return Attribute(name=name, type=raw["type"], **common)
    nested = {key: parse_attribute(key, each) for key, each in nested_type["attributes"].items()}
    nesting = nested_type["nesting_mode"]
    inner = ["object", {key: each.type for key, each in nested.items()}]
    return Attribute(
        name=name, type=inner if nesting == "single" else [nesting, inner], nested=nested, nesting=nesting, **common
    )


def _parse_nested(name: str, raw: Mapping[str, Any]) -> NestedBlock:
    return NestedBlock(
        name=name,
        nesting=raw["nesting_mode"],
        block=parse_block(raw.get("block", {})),
        min_items=raw.get("min_items", 0),
        max_items=raw.get("max_items", 0),
    )


def _holds_dynamic(type_: Type) -> bool:
    if isinstance(type_, str):
        return bool(type_ == "dynamic")
    if type_[0] == "object":
        return any(map(_holds_dynamic, type_[1].values()))
    return any(map(_holds_dynamic, type_[1])) if type_[0] == "tuple" else _holds_dynamic(type_[1])
