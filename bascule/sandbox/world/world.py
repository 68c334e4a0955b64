"""The simulated cloud as a provider process calls it: create, read, update, delete, import, seed.

A create that the engine never heard of is not made twice. Each new object remembers the provider process that made it,
until a later read or plan shows that the engine's state holds it. When that process is gone and the same stack asks for
the same object again, it gets the one that is there. A cloud without such a memory would leave an orphan or answer
"already exists" for ever; ours errs on the side of a second apply that finishes.
"""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection, Row
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.world import refusals
from bascule.sandbox.world.lifelike import render
from bascule.sandbox.world.lookup import Lookup, region_of
from bascule.sandbox.world.making import Attributes, Maker, asked_for, attributes_of, dump, seed_of
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.sessions import Sessions
from bascule.sandbox.world.store import Store


class World:
    """One store, and what may be done with it. `quotas` are by resource type."""

    def __init__(self, store: Store, *, quotas: Mapping[str, int] | None = None) -> None:
        self.store = store
        self.lookup = Lookup(store)
        self.sessions = Sessions(store.path)
        self.quotas = quotas or {}

    def read(self, resource: ResourceType, id_: str, scope: Scope) -> Attributes | None:
        """The object's attributes, or null if it does not exist. Being read proves that a state holds it."""
        row = self.lookup.row(resource.name, id_, scope)
        if row is None:
            return None
        self._confirm(row)
        return attributes_of(resource, row)

    def confirm(self, resource: ResourceType, id_: str, scope: Scope) -> None:
        """The engine's state is known to hold the object."""
        row = self.lookup.row(resource.name, id_, scope)
        if row is not None:
            self._confirm(row)

    def find(self, resource: ResourceType, name: str, scope: Scope) -> tuple[str, Attributes] | None:
        """The id and attributes of the object that is called so: by its id, ARN, name or import id."""
        row = self.lookup.named((resource.name,), name, scope)
        return None if row is None else (row["id"], attributes_of(resource, row))

    def create(self, resource: ResourceType, planned: Attributes, scope: Scope) -> tuple[str, Attributes]:
        """A new object exists: its id and attributes. Refusal where the cloud would refuse."""
        with self.store.transaction() as connection:
            maker = Maker(self.lookup, connection, resource, scope)
            seed = seed_of(resource, planned, scope)
            present = self._present(maker, planned, seed)
            if present is not None:
                return present["id"], self._change(connection, resource, present, planned, scope)
            refusals.check_quota(self.lookup, resource, scope, self.quotas)
            id_, attributes = maker.new(planned, seed)
            refusals.check_references(self.lookup, resource, attributes, scope)
            refusals.check_names(self.lookup, resource, attributes, scope)
            refusals.check_order(self.lookup, resource, attributes, scope)
            self._insert(connection, resource, scope, id_=id_, seed=seed, attributes=attributes)
            return id_, attributes

    def update(self, resource: ResourceType, id_: str, planned: Attributes, scope: Scope) -> Attributes:
        """The object has the planned attributes: what it is now. Refusal if it is gone."""
        with self.store.transaction() as connection:
            row = self.lookup.row(resource.name, id_, scope)
            if row is None:
                raise refusals.not_found(resource, id_)
            return self._change(connection, resource, row, planned, scope)

    def delete(self, resource: ResourceType, id_: str, scope: Scope) -> None:
        """The object is gone; one that was gone already is no error. Refusal while others hold on to it."""
        with self.store.transaction() as connection:
            row = self.lookup.row(resource.name, id_, scope)
            if row is None:
                return
            attributes = attributes_of(resource, row)
            refusals.check_deletion(self.lookup, resource, row, attributes)
            refusals.check_leavings(self.lookup, resource, attributes, scope)
            refusals.reserve(connection, resource, attributes, scope)
            connection.execute("DELETE FROM objects WHERE number = ?", (row["number"],))

    def seed(self, resource: ResourceType, attributes: Mapping[str, Any], scope: Scope) -> str:
        """An object that was there before, owned by no stack: its id. One that is there already stays as it is."""
        planned = asked_for(resource, attributes)
        with self.store.transaction() as connection:
            filling = Maker(self.lookup, connection, resource, scope).filling(
                planned, seed_of(resource, planned, scope)
            )
            id_ = filling.id()
            if self.lookup.row(resource.name, id_, scope) is None:
                self._insert(connection, resource, scope, id_=id_, seed=filling.seed, attributes=filling.value())
        return id_

    def _confirm(self, row: Row) -> None:
        if row["session"]:
            with self.store.transaction() as connection:
                connection.execute("UPDATE objects SET session = '' WHERE number = ?", (row["number"],))

    def _present(self, maker: Maker, planned: Attributes, seed: str) -> Row | None:
        """The object that this create means and that is there already.

        Either the cloud overwrites such objects, or an earlier, broken off apply of the same stack made it and could
        not tell of it.
        """
        resource, scope = maker.resource, maker.scope
        filling = maker.filling(planned, seed, probe=True)
        named = self.lookup.row(resource.name, filling.id(), scope)
        overlay = resource.overlay
        if named is not None and (overlay.get("overwrites") or planned.get(overlay.get("overwrites_if", "")) is True):
            return named
        statement = "SELECT * FROM objects WHERE type = ? AND seed = ? AND stack = ? AND session != '' ORDER BY number"
        found = self.store.query(statement, resource.name, seed, scope.stack)
        if named is not None and not filling.made_up and named["stack"] == scope.stack:
            found.append(named)
        return next((row for row in found if row["session"] and not self.sessions.living(row["session"])), None)

    def _change(
        self, connection: Connection, resource: ResourceType, row: Row, planned: Attributes, scope: Scope
    ) -> Attributes:
        shared = "key" in resource.overlay or "id" not in planned
        known = planned if shared else {**planned, "id": row["id"]}
        attributes = Maker(self.lookup, connection, resource, scope).filled(known, row["seed"])
        refusals.check_references(self.lookup, resource, attributes, scope)
        connection.execute(
            "UPDATE objects SET attributes = ?, session = ?, stack = ? WHERE number = ?",
            (dump(resource, attributes), scope.session if row["session"] else "", scope.stack, row["number"]),
        )
        connection.execute("DELETE FROM handles WHERE object = ?", (row["number"],))
        connection.execute("DELETE FROM edges WHERE source = ?", (row["number"],))
        self._connect(connection, resource, scope, number=row["number"], id_=row["id"], attributes=attributes)
        return attributes

    def _insert(
        self,
        connection: Connection,
        resource: ResourceType,
        scope: Scope,
        *,
        id_: str,
        seed: str,
        attributes: Attributes,
    ) -> None:
        cursor = connection.execute(
            "INSERT INTO objects (provider, account, region, type, id, stack, seed, session, attributes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(scope.provider, scope.account, region_of(resource, scope), resource.name, id_, scope.stack),
                *(seed, scope.session, dump(resource, attributes)),
            ),
        )
        number = int(cursor.lastrowid or 0)
        self._connect(connection, resource, scope, number=number, id_=id_, attributes=attributes)

    def _connect(
        self,
        connection: Connection,
        resource: ResourceType,
        scope: Scope,
        *,
        number: int,
        id_: str,
        attributes: Attributes,
    ) -> None:
        """The names by which others may refer to the object, and its own references, are recorded."""
        handles = set(_handles(resource, id_, attributes))
        connection.executemany("INSERT INTO handles VALUES (?, ?, ?)", [(number, *each) for each in sorted(handles)])
        for reference in self.lookup.references(resource, attributes, scope):
            target = self.lookup.target(reference, scope)
            if target is not None and reference.strength != "ignore":
                path = ".".join(str(step) for step in reference.path)
                row = (number, path, target["number"], reference.strength)
                connection.execute("INSERT INTO edges VALUES (?, ?, ?, ?)", row)


def _handles(resource: ResourceType, id_: str, attributes: Attributes) -> list[tuple[str, str]]:
    """Type and value of each name: the id, the ARN, what the overlay adds, and things that come with the object."""
    overlay = resource.overlay
    names = [id_, *(attributes.get(name) for name in ("arn", *overlay.get("handles", ())))]
    found = [(resource.name, name) for name in names if isinstance(name, str) and name]
    templates = [(resource.name, each) for each in overlay.get("import", ())]
    templates += [(f"{resource.name} unique", each["of"]) for each in overlay.get("unique", ())]
    rendered = [(kind, render(template, attributes.get)) for kind, template in templates]
    companions = [(kind, attributes.get(name)) for name, kind in overlay.get("companions", {}).items()]
    return found + [(kind, name) for kind, name in (*rendered, *companions) if isinstance(name, str) and name]
