"""The paths whose difference forces a replacement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bascule.sandbox.diagnostics import Path
from bascule.sandbox.schema.model import Block, NestedBlock, ResourceType
from bascule.sandbox.values.canonical import canonical, is_zero, same
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value


def replacing_paths(resource: ResourceType, prior: Value, planned: Value) -> list[Path]:
    """Where prior and planned value differ in an argument that no provider can change on a living object."""
    search = _Search(resource)
    return list(dict.fromkeys(search.block(resource.block, _Place((), ""), prior, planned)))


@dataclass(frozen=True)
class _Place:
    """Where the search is: the path for the engine, and the dotted name under which rules are filed."""

    path: Path
    name: str

    def below(self, key: str) -> _Place:
        return _Place((*self.path, key), f"{self.name}.{key}" if self.name else key)

    def at(self, index: int) -> _Place:
        return _Place((*self.path, index), self.name)


class _Search:
    def __init__(self, resource: ResourceType) -> None:
        self.resource = resource

    def block(self, block: Block, place: _Place, prior: Any, planned: Any) -> Iterator[Path]:
        old = prior if isinstance(prior, dict) else {}
        new = planned if isinstance(planned, dict) else {}
        for key, attribute in block.attributes.items():
            if self.resource.sdk and place.name and _added(prior, new.get(key)):
                yield from self._forced(place.below(key))
            elif attribute.settable and not (attribute.computed and planned is None):
                yield from self._attribute(attribute.type, place.below(key), old.get(key), new.get(key))
        for key, nested in block.blocks.items():
            yield from self._nested(nested, place.below(key), old.get(key), new.get(key))

    def _attribute(self, type_: Type, place: _Place, prior: Value, planned: Value) -> Iterator[Path]:
        if same(type_, prior, planned):
            return
        collection = not isinstance(type_, str) and type_[0] in ("list", "set")
        if self.resource.rule(place.name).force_new or (collection and self._forced_inside(place.name)):
            yield place.path

    def _forced(self, place: _Place) -> Iterator[Path]:
        if self.resource.rule(place.name).force_new:
            yield place.path

    def _forced_inside(self, name: str) -> bool:
        return any(rule.force_new for path, rule in self.resource.rules.items() if path.startswith(f"{name}."))

    def _nested(self, nested: NestedBlock, place: _Place, prior: Any, planned: Any) -> Iterator[Path]:
        if isinstance(planned, (Unknown, Dynamic)) or same(nested.type, prior, planned):
            return
        if self.resource.rule(place.name).force_new and self._forced_by_block(nested, prior, planned):
            yield place.path
        if nested.single:
            yield from self.block(nested.block, place, prior, planned)
        elif nested.nesting == "set":
            yield from self._set(nested, place, prior, planned)
        else:
            for index in range(max(len(prior or ()), len(planned or ()))):
                yield from self.block(nested.block, place.at(index), _at(prior, index), _at(planned, index))

    def _forced_by_block(self, nested: NestedBlock, prior: Any, planned: Any) -> bool:
        """Whether blocks that differ force a replacement themselves: the old SDK counts a list's blocks only."""
        return not self.resource.sdk or nested.nesting == "set" or len(prior or ()) != len(planned or ())

    def _set(self, nested: NestedBlock, place: _Place, prior: Any, planned: Any) -> Iterator[Path]:
        """Elements of a set cannot be addressed: the path ends at the set."""
        old = {canonical(nested.block.type, each): each for each in prior or ()}
        new = {canonical(nested.block.type, each): each for each in planned or ()}
        removed = [(each, None) for form, each in old.items() if form not in new]
        added = [(None, each) for form, each in new.items() if form not in old]
        for before, after in (*removed, *added):
            if any(True for _ in self.block(nested.block, place, before, after)):
                yield place.path
                return


def _added(prior: Any, planned: Value) -> bool:
    """Whether a new block brings a number or a truth: to the old SDK even 0 and false are more than nothing."""
    return prior is None and isinstance(planned, (bool, int, Decimal))


def _at(elements: Any, index: int) -> Value:
    return elements[index] if not is_zero(elements) and index < len(elements) else None
