"""The paths whose difference forces a replacement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import Path
from bascule.sandbox.schema.model import Block, NestedBlock, ResourceType
from bascule.sandbox.values.canonical import canonical, is_zero, same
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value


def replacing_paths(resource: ResourceType, prior: Value, planned: Value) -> list[Path]:
    """Where prior and planned value differ in an argument that no provider can change on a living object."""
    return list(dict.fromkeys(_block(resource, resource.block, (), "", prior, planned)))


def _block(resource: ResourceType, block: Block, path: Path, name: str, prior: Any, planned: Any) -> Iterator[Path]:
    old = prior if isinstance(prior, dict) else {}
    new = planned if isinstance(planned, dict) else {}
    for key, attribute in block.attributes.items():
        dotted = f"{name}.{key}" if name else key
        if attribute.settable:
            yield from _attribute(resource, attribute.type, (*path, key), dotted, old.get(key), new.get(key))
    for key, nested in block.blocks.items():
        dotted = f"{name}.{key}" if name else key
        yield from _nested(resource, nested, (*path, key), dotted, old.get(key), new.get(key))


def _attribute(
    resource: ResourceType, type_: Type, path: Path, name: str, prior: Value, planned: Value
) -> Iterator[Path]:
    if same(type_, prior, planned):
        return
    if resource.rule(name).force_new or (not isinstance(type_, str) and type_[0] in ("list", "set") and _inner_force_new(resource, name)):
        yield path


def _inner_force_new(resource: ResourceType, name: str) -> bool:
    return any(rule.force_new for path, rule in resource.rules.items() if path.startswith(f"{name}."))


def _nested(
    resource: ResourceType, nested: NestedBlock, path: Path, name: str, prior: Any, planned: Any
) -> Iterator[Path]:
    if isinstance(planned, (Unknown, Dynamic)) or same(nested.type, prior, planned):
        return
    if resource.rule(name).force_new and (nested.nesting == "set" or len(prior or ()) != len(planned or ())):
        yield path
    if nested.single:
        yield from _block(resource, nested.block, path, name, prior, planned)
    elif nested.nesting == "set":
        yield from _set(resource, nested, path, name, prior, planned)
    else:
        for index in range(max(len(prior or ()), len(planned or ()))):
            yield from _block(resource, nested.block, (*path, index), name, _at(prior, index), _at(planned, index))


def _set(
    resource: ResourceType, nested: NestedBlock, path: Path, name: str, prior: Any, planned: Any
) -> Iterator[Path]:
    """Elements of a set cannot be addressed: the path ends at the set."""
    for old, new in _changed_elements(nested, prior, planned):
        if any(True for _ in _block(resource, nested.block, path, name, old, new)):
            yield path
            return


def _changed_elements(nested: NestedBlock, prior: Any, planned: Any) -> list[tuple[Value, Value]]:
    old = {canonical(nested.block.type, each): each for each in prior or ()}
    new = {canonical(nested.block.type, each): each for each in planned or ()}
    removed = [(each, None) for form, each in old.items() if form not in new]
    return [*removed, *((None, each) for form, each in new.items() if form not in old)]


def _at(elements: Any, index: int) -> Value:
    return elements[index] if not is_zero(elements) and index < len(elements) else None
