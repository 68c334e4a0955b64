"""Warnings about what the provider will drop. What to use instead, the data does not say: the documentation does."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.sandbox.diagnostics import WARNING, Diagnostic, Path
from bascule.sandbox.schema.model import Block, ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_ADVICE = "The provider's documentation says what to use instead."


def deprecations(resource: ResourceType, config: Value) -> Iterator[Diagnostic]:
    """A warning for a deprecated type, and for every deprecated argument or block that the configuration has."""
    if resource.block.deprecated:
        yield Diagnostic("Deprecated Resource", f"{resource.name} is deprecated. {_ADVICE}", severity=WARNING)
    yield from _inside(resource, resource.block, (), "", config)


def _inside(resource: ResourceType, block: Block, path: Path, prefix: str, value: Value) -> Iterator[Diagnostic]:
    if not isinstance(value, dict):
        return
    for name, attribute in block.attributes.items():
        dropped = attribute.deprecated or resource.rule(prefix + name).deprecated
        if dropped and attribute.settable and value.get(name) is not None:
            yield _warning(prefix + name, (*path, name))
    for name, nested in block.blocks.items():
        below = value.get(name)
        if is_zero(below):
            continue
        if nested.block.deprecated or resource.rule(prefix + name).deprecated:
            yield _warning(prefix + name, (*path, name))
        for position, each in enumerate(below if isinstance(below, list) else [below]):
            addressable = nested.nesting == "list"
            deeper = (*path, name, position) if addressable else (*path, name)
            yield from _inside(resource, nested.block, deeper, f"{prefix}{name}.", each)


def _warning(name: str, path: Path) -> Diagnostic:
    return Diagnostic("Argument is deprecated", f"{name} is deprecated. {_ADVICE}", path, WARNING)
