"""An object as it is about to be stored, and what may be asked about it and about those that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from sqlite3 import Row
from typing import Any

from bascule.sandbox.diagnostics import Path, dotted
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Dynamic, Value
from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.lookup import Lookup, region_of
from bascule.sandbox.world.recipes.lifelike import render
from bascule.sandbox.world.references import Reference
from bascule.sandbox.world.scope import Scope

Attributes = dict[str, Value]


class Subject:
    """One object: new, or a stored one (`number`) with the attributes that it is to have.

    A path is dotted, and goes through every element of lists. `a.b:c` is the value `c` of the objects that `a.b`
    refers to.
    """

    def __init__(
        self,
        lookup: Lookup,
        resource: ResourceType,
        attributes: Attributes,
        scope: Scope,
        *,
        id_: str = "",
        number: int = 0,
        zones: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.lookup = lookup
        self.resource = resource
        self.attributes = attributes
        self.scope = scope
        self.id = id_
        self.number = number
        self.zones = zones or {}

    @property
    def region(self) -> str:
        """The region under which the object is filed."""
        return region_of(self.resource, self.scope)

    @cached_property
    def references(self) -> list[Reference]:
        """The references that the object makes."""
        return list(self.lookup.references(self.resource, self.attributes, self.scope))

    def named(self, path: str) -> list[tuple[Reference, Row]]:
        """The references at the path whose targets exist, with these."""
        found = [(each, self.lookup.target(each, self.scope)) for each in self.references if dotted(each.path) == path]
        return [(reference, row) for reference, row in found if row is not None]

    def around(self, path: str, type_name: str, attribute: str) -> list[Any]:
        """That attribute of the other objects of that type that refer to what the path refers to; nulls left out."""
        statement = (
            "SELECT DISTINCT objects.number, json_extract(attributes, '$.' || ?) AS value FROM edges "
            "JOIN objects ON objects.number = edges.source "
            "WHERE edges.target = ? AND objects.type = ? AND objects.number != ?"
        )
        targets = [row["number"] for _, row in self.named(path)]
        values = ((attribute, each, type_name, self.number) for each in targets)
        return [row["value"] for each in values for row in self.lookup.store.query(statement, *each) if row["value"]]

    def values(self, path: str) -> list[Any]:
        """The values at the path that are not null."""
        here, _, there = path.partition(":")
        if not there:
            return list(_values(self.attributes, here.split(".")))
        documents = [loads(row["attributes"]) for _, row in self.named(here)]
        return [value for document in documents for value in _values(document, there.split("."))]

    def first(self, *paths: str) -> Any:
        """The first value at the first of the paths that has one."""
        return next((value for path in paths for value in self.values(path)), None)

    def text(self, template: str) -> str | None:
        """The template with this object's values; null if one of them is missing."""
        return render(template, self._field)

    def matches(self, conditions: dict[str, list[Any]]) -> bool:
        """Whether at each path one of the listed values stands; null stands for a missing one, written as ""."""
        return all((self.first(path) or "") in accepted for path, accepted in conditions.items())

    def path(self, name: str) -> Path:
        """The path of the first reference at that dotted path; the path itself if there is none."""
        found = (each.path for each in self.references if dotted(each.path) == name)
        return next(found, tuple(name.split(".")))

    def _field(self, name: str) -> Any:
        scoped = {"@account": self.scope.account, "@region": self.scope.region, "@id": self.id}
        return scoped[name] if name in scoped else self.first(name)


def _values(value: Any, steps: list[str]) -> Iterator[Any]:
    if isinstance(value, list):
        for each in value:
            yield from _values(each, steps)
    elif steps:
        if isinstance(value, dict):
            yield from _values(value.get(steps[0]), steps[1:])
    elif value is not None and not isinstance(value, Dynamic):
        yield value
