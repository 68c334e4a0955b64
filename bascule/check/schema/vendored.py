"""Which vendored provider a block belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.check.schema.version_constraint import is_described_by
from bascule.schemas import PROVIDERS, Provider, load_behaviour, load_schema
from bascule.schemas.behaviour import behaviour_rows
from bascule.schemas.overlay import Overlay, dotted_paths
from bascule.schemas.rule import Rule, parse_rule

BUILT_IN = "terraform"
"""The provider that engines bring along; they judge its types themselves."""

_STANDS_FOR = {"hashicorp/google": "hashicorp/google-beta"}
"""The beta provider has all that the other one has."""

_BY_SOURCE = {each.source: each for each in PROVIDERS.values()}
_ABSENT = {"aws": ("aws_wafv2_", "aws_quicksight_")}
"""Beginnings of resource types of which some are too large to be vendored: what is missing there may well exist."""


@dataclass(frozen=True, kw_only=True)
class TypeSchema:
    """One resource type, data source or provider: its block as `providers schema -json` has it, and its rules."""

    name: str
    block: dict[str, Any]
    rules: dict[str, Rule]


@dataclass(frozen=True, kw_only=True)
class Vendored:
    """A provider whose schema is at hand."""

    provider: Provider

    def types(self, kind: Kind) -> dict[str, Any]:
        """All resource types, or all data sources, by name."""
        key = "resource_schemas" if kind is Kind.RESOURCE else "data_source_schemas"
        found: dict[str, Any] = load_schema(self.provider.name)[key]
        return found

    def may_have(self, type_: str) -> bool:
        """Whether a type that the vendored schema lacks may exist all the same."""
        return type_.startswith(_ABSENT.get(self.provider.name, ()))

    def nearest(self, block: Block) -> str:
        """The name of a type that may be meant; empty when none is near."""
        return next(iter(get_close_matches(block.type, self.types(block.kind), n=1, cutoff=0.8)), "")

    def schema(self, block: Block) -> TypeSchema | None:
        """What is known of the block's type; None when the provider has none of that name."""
        if block.kind is Kind.PROVIDER:
            return _provider_schema(self.provider.name)
        if block.type not in self.types(block.kind):
            return None
        return (_resource if block.kind is Kind.RESOURCE else _data_source)(self.provider.name, block.type)


def vendored(configuration: Configuration, block: Block) -> Vendored | None:
    """The block's provider; None when its schema is not at hand."""
    source, version = _required(configuration, _local_name(block))
    provider = _BY_SOURCE.get(_STANDS_FOR.get(source, source))
    return Vendored(provider=provider) if provider and is_described_by(version, provider.version) else None


def not_at_hand(configuration: Configuration) -> Iterator[str]:
    """A sentence for each provider whose blocks are not held against its schema."""
    kinds = (Kind.RESOURCE, Kind.DATA, Kind.PROVIDER)
    names = {_local_name(block) for block in configuration.blocks if block.kind in kinds}
    for name in sorted(names - {BUILT_IN}):
        source, version = _required(configuration, name)
        provider = _BY_SOURCE.get(_STANDS_FOR.get(source, source))
        if provider is None:
            yield f"arguments of {source}: its schema is not at hand"
        elif not is_described_by(version, provider.version):
            yield f"arguments of {source} {version}: the schema at hand is of {provider.version}"


def _local_name(block: Block) -> str:
    """The name that the configuration has for the block's provider."""
    if block.kind is Kind.PROVIDER:
        return block.type
    named = block.meta.get("provider")
    name = named.removeprefix("${").removesuffix("}") if isinstance(named, str) else block.type.partition("_")[0]
    return name.partition(".")[0]


def _required(configuration: Configuration, name: str) -> tuple[str, str]:
    """Source without host, and version constraint."""
    required = configuration.required_providers.get(name, {})
    source = required.get("source") or name
    # A name alone, as CDKTF writes it, is one of HashiCorp's.
    return "/".join(["hashicorp", *source.split("/")][-2:]), required.get("version") or ""


@cache
def _overlay(provider: str) -> Overlay:
    return Overlay(provider)


@cache
def _resource(provider: str, name: str) -> TypeSchema:
    block = load_schema(provider)["resource_schemas"][name].get("block", {})
    rows = behaviour_rows(load_behaviour(provider)["resources"].get(name), block)
    for path, row in _overlay(provider).of(name, list(dotted_paths(block))).get("rules", {}).items():
        rows[path] = rows.get(path, {}) | row
    return TypeSchema(name=name, block=block, rules={path: parse_rule(row) for path, row in rows.items()})


@cache
def _data_source(provider: str, name: str) -> TypeSchema:
    block = load_schema(provider)["data_source_schemas"][name].get("block", {})
    return TypeSchema(name=name, block=block, rules={})


@cache
def _provider_schema(provider: str) -> TypeSchema:
    return TypeSchema(name=provider, block=load_schema(provider)["provider"].get("block", {}), rules={})
