"""A new object's seed, identifier and attributes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from sqlite3 import Connection, Row
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import canonical
from bascule.sandbox.values.cty import UNKNOWN, Value
from bascule.sandbox.values.normal import normalised
from bascule.sandbox.values.state_json import from_json, loads, to_json
from bascule.sandbox.world.filling import Filling
from bascule.sandbox.world.lookup import Lookup, region_of
from bascule.sandbox.world.scope import Scope

Attributes = dict[str, Value]


def seed_of(resource: ResourceType, planned: Attributes, scope: Scope) -> str:
    """What the made-up parts of the object follow from: the scope, the stack and what was asked for."""
    asked = repr(canonical(resource.block.type, planned))
    text = "|".join((scope.account, region_of(resource, scope), resource.name, scope.stack, asked))
    return hashlib.sha256(text.encode()).hexdigest()


def attributes_of(resource: ResourceType, row: Row) -> Attributes:
    """The attributes of a stored object."""
    value: Attributes = from_json(resource.block.type, loads(row["attributes"]))
    return normalised(resource.block, value)


def dump(resource: ResourceType, attributes: Attributes) -> str:
    """The attributes as the store keeps them."""
    return json.dumps(to_json(resource.block.type, attributes))


def asked_for(resource: ResourceType, attributes: Mapping[str, Any]) -> Attributes:
    """The plan of an object of which only these attributes are known, as JSON values."""
    value: Attributes = normalised(resource.block, from_json(resource.block.type, dict(attributes)))
    computed = {name for name, each in resource.block.attributes.items() if each.computed and name not in attributes}
    return {**value, **dict.fromkeys(computed, UNKNOWN)}


class Maker:
    """Makes the values of one object, inside one transaction of the store."""

    def __init__(self, lookup: Lookup, connection: Connection, resource: ResourceType, scope: Scope) -> None:
        self.lookup = lookup
        self.connection = connection
        self.resource = resource
        self.scope = scope

    def new(self, planned: Attributes, seed: str) -> tuple[str, Attributes]:
        """An unused identifier and the filled attributes. Refusal if it is taken and follows from a name."""
        for attempt in range(1000):
            filling = self.filling(planned, f"{seed}|{attempt}" if attempt else seed)
            id_ = filling.id()
            if self.lookup.row(self.resource.name, id_, self.scope) is None:
                return id_, self._without_write_only(filling.value())
            if not filling.made_up:
                break
        code = self.resource.overlay.get("exists", "AlreadyExists")
        kind = self.resource.name
        raise refuse(
            f"creating {kind} ({id_}): {code}", f"{kind} {id_} already exists in account {self.scope.account}."
        )

    def filled(self, planned: Attributes, seed: str) -> Attributes:
        """The attributes of an object that has its identifier already."""
        return self._without_write_only(self.filling(planned, seed).value())

    def filling(self, planned: Attributes, seed: str, *, probe: bool = False) -> Filling:
        """The object on its way. A `probe` only asks for its identifier, and moves no counter."""
        return Filling(
            self.resource,
            planned,
            scope=self.scope,
            seed=seed,
            follow=lambda path, attribute: self._follow(planned, path, attribute),
            count=(lambda _name: 0) if probe else self._count,
        )

    def _follow(self, planned: Attributes, path: str, attribute: str) -> Value:
        """The attribute of the object that this one's path refers to; null if there is no such object."""
        for reference in self.lookup.references(self.resource, planned, self.scope):
            if ".".join(step for step in reference.path if isinstance(step, str)) == path:
                row = self.lookup.target(reference, self.scope)
                return None if row is None else loads(row["attributes"]).get(attribute)
        return None

    def _count(self, name: str) -> int:
        key = "|".join((self.scope.provider, self.scope.account, self.scope.region, name))
        statement = (
            "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
        )
        [value] = self.connection.execute(statement, (key,)).fetchone()
        return int(value)

    def _without_write_only(self, attributes: Attributes) -> Attributes:
        block = self.resource.block.attributes
        return {name: None if name in block and block[name].write_only else each for name, each in attributes.items()}
