"""Objects found: by identifier, by any of the names that others may use, by the references that they make."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.references import Reference, references
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.store import Store


def region_of(resource: ResourceType, scope: Scope) -> str:
    """The region under which objects of this type are filed: none for global services."""
    return "" if resource.overlay.get("global") or scope.provider != "aws" else scope.region


class Lookup:
    """Questions to one store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def row(self, type_name: str, id_: str, scope: Scope) -> Row | None:
        """The stored object with that identifier in this region, or a global one."""
        statement = (
            "SELECT * FROM objects WHERE provider = ? AND account = ? AND type = ? AND id = ? AND region IN (?, '')"
        )
        rows = self.store.query(statement, scope.provider, scope.account, type_name, id_, scope.region)
        return rows[0] if rows else None

    def named(self, types: tuple[str, ...], name: str, scope: Scope) -> Row | None:
        """The object of one of the types that is called so: by its id, ARN, name or import id."""
        statement = (
            "SELECT DISTINCT objects.* FROM handles JOIN objects ON objects.number = handles.object "
            "WHERE handles.type = ? AND handles.value = ? AND provider = ? AND account = ? "
            "AND (region IN (?, '') OR handles.value LIKE 'arn:%') AND NOT retired"
        )
        for each in types:
            rows = self.store.query(statement, each, name, scope.provider, scope.account, scope.region)
            if rows:
                return rows[0]
        return None

    def references(self, resource: ResourceType, value: dict[str, Value], scope: Scope) -> Iterator[Reference]:
        """The references that an object with this value makes."""
        return references(resource, value, scope)

    def target(self, reference: Reference, scope: Scope) -> Row | None:
        """The object that the reference names."""
        return self.named(reference.targets, reference.value, scope)

    def same_object(self, name: str, other: str, scope: Scope) -> bool:
        """Whether both texts are names of one object, such as its name and its ARN."""
        statement = (
            "SELECT 1 FROM handles AS first JOIN handles AS second ON first.object = second.object "
            "JOIN objects ON objects.number = first.object "
            "WHERE first.value = ? AND second.value = ? AND provider = ? AND account = ?"
        )
        return bool(self.store.query(statement, name, other, scope.provider, scope.account))

    def documents(self, type_name: str, scope: Scope) -> list[dict[str, Any]]:
        """The attributes of every object of the type in this region or without one, as JSON values."""
        return [loads(row["attributes"]) for row in self.rows(type_name, scope)]

    def rows(self, type_name: str, scope: Scope, *, retired: bool = False) -> list[Row]:
        """Every object of the type in this region or without one, the oldest first; the retired too if asked for."""
        statement = (
            "SELECT * FROM objects WHERE provider = ? AND account = ? AND type = ? AND region IN (?, '') "
            "AND (? OR NOT retired) ORDER BY number"
        )
        values = (scope.provider, scope.account, type_name, scope.region, retired)
        return self.store.query(statement, *values)

    def referrers(self, number: int, strength: str) -> list[Row]:
        """The objects that refer to this one with that strength, and the paths by which they do."""
        statement = (
            "SELECT objects.type, objects.id, objects.stack, edges.path FROM edges "
            "JOIN objects ON objects.number = edges.source WHERE edges.target = ? AND edges.strength = ? "
            "AND edges.source != edges.target ORDER BY objects.number"
        )
        return self.store.query(statement, number, strength)

    def types(self, provider: str) -> set[str]:
        """The resource types of the provider that have objects in the store, whatever their account."""
        statement = "SELECT DISTINCT type FROM objects WHERE provider = ?"
        return {row["type"] for row in self.store.query(statement, provider)}
