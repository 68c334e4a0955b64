"""The simulated cloud as a provider process calls it: create, read, update, delete, import, seed.

A create that the engine never heard of is not made twice. Each new object remembers the provider process that made it,
until a later read or plan shows that the engine's state holds it. When that process is gone and the same stack asks for
the same object again, it gets the one that is there. A cloud without such a memory would leave an orphan or answer
"already exists" for ever; ours errs on the side of a second apply that finishes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from sqlite3 import Connection, Row
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world import deletion, refusals
from bascule.sandbox.world.claims import grant
from bascule.sandbox.world.claims.claim import Granted
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.making import Attributes, Maker, asked_for, attributes_of, dump, seed_of
from bascule.sandbox.world.names import check_names, check_reservation, handle_type, unique_names
from bascule.sandbox.world.recipes.lifelike import render
from bascule.sandbox.world.rules import check_rules
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.sessions import Sessions
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.subject import Subject
from bascule.sandbox.world.written import Written


class World:
    """One store, and what may be done with it.

    `quotas` are the account's, by the cloud's code of the quota; `zones` its availability zones by region; `services`
    the Google APIs that are on (none: all).
    """

    def __init__(
        self,
        store: Store,
        *,
        quotas: Mapping[str, int] | None = None,
        zones: Mapping[str, tuple[str, ...]] | None = None,
        services: Collection[str] = (),
    ) -> None:
        self.store = store
        self.lookup = Lookup(store)
        self.sessions = Sessions(store.path)
        self.quotas = quotas or {}
        self.zones = zones or {}
        self.services = services

    def read(self, resource: ResourceType, id_: str, scope: Scope) -> Attributes | None:
        """The object's attributes, or null if it does not exist. Being read proves that a state holds it."""
        row = self.lookup.row(resource.name, id_, scope)
        if row is None or row["retired"]:
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
        """A new object exists: its id and attributes.

        Raises:
            Refusal: the cloud would refuse; nothing exists.
            Unfinished: the object exists and does not become ready.
        """
        with self.store.transaction() as connection:
            maker = Maker(self.lookup, connection, resource, scope)
            seed = seed_of(resource, planned, scope)
            present = self._present(maker, planned, seed)
            if present is not None:
                written = self._change(connection, resource, present, planned, scope)
            else:
                id_, attributes = maker.new(planned, seed)
                subject = Subject(self.lookup, resource, attributes, scope, id_=id_, zones=self.zones)
                written = self._insert(connection, subject, seed)
        return written.answer()

    def update(self, resource: ResourceType, id_: str, planned: Attributes, scope: Scope) -> Attributes:
        """The object has the planned attributes: what it is now.

        Raises:
            Refusal: it is gone, or the cloud would refuse the change; nothing has changed.
            Unfinished: it has changed and does not become ready.
        """
        with self.store.transaction() as connection:
            row = self.lookup.row(resource.name, id_, scope)
            if row is None:
                raise refusals.not_found(resource, id_)
            written = self._change(connection, resource, row, planned, scope)
        return written.answer()[1]

    def delete(self, resource: ResourceType, id_: str, scope: Scope) -> None:
        """The object is gone; one that was gone already is no error. Refusal while others hold on to it."""
        with self.store.transaction() as connection:
            row = self.lookup.row(resource.name, id_, scope)
            if row is None:
                return
            attributes = attributes_of(resource, row)
            if deletion.abandoned(resource, attributes):
                # Not one whose create the engine missed: asked for again, it is another one.
                connection.execute("UPDATE objects SET session = '' WHERE number = ?", (row["number"],))
                return
            deletion.delete(connection, self.lookup, resource, row, attributes)
            deletion.check_leavings(self.lookup, resource, attributes, scope)
            deletion.reserve(connection, resource, attributes, scope)

    def overwrite(self, resource: ResourceType, row: Row, attributes: Attributes) -> None:
        """The stored object has these attributes: nobody is asked, and what it claims of quotas stays."""
        number = row["number"]
        subject = Subject(self.lookup, resource, attributes, _scope_of(row), id_=row["id"], number=number)
        with self.store.transaction() as connection:
            connection.execute(
                "UPDATE objects SET attributes = ? WHERE number = ?", (dump(resource, attributes), number)
            )
            connection.execute("DELETE FROM handles WHERE object = ?", (number,))
            connection.execute("DELETE FROM edges WHERE source = ?", (number,))
            self._connect(connection, subject, [], number)

    def remove(
        self,
        resource: ResourceType,
        row: Row,
        *,
        force: bool = False,
        arguments: Mapping[str, Value] | None = None,
    ) -> None:
        """The stored object is gone, without its provider. Unless forced, Refusal while something keeps it.

        `arguments` are what whoever deletes it says in the place of the object's own, such as `force_destroy`.
        """
        attributes = {**attributes_of(resource, row), **(arguments or {})}
        with self.store.transaction() as connection:
            if force:
                deletion.remove(connection, row["number"])
            else:
                deletion.delete(connection, self.lookup, resource, row, attributes)
            deletion.reserve(connection, resource, attributes, _scope_of(row))

    def retire(self, row: Row) -> None:
        """The stored object is still there for whoever has its identifier, and gone for all others."""
        with self.store.transaction() as connection:
            connection.execute("UPDATE objects SET retired = 1 WHERE number = ?", (row["number"],))

    def seed(self, resource: ResourceType, attributes: Mapping[str, Any], scope: Scope) -> str:
        """An object that was there before, owned by no stack: its id. One that is there already stays as it is."""
        planned = asked_for(resource, attributes)
        with self.store.transaction() as connection:
            filling = Maker(self.lookup, connection, resource, scope).filling(
                planned, seed_of(resource, planned, scope)
            )
            id_ = filling.id()
            if self.lookup.row(resource.name, id_, scope) is None:
                subject = Subject(self.lookup, resource, filling.value(), scope, id_=id_)
                self._connect(connection, subject, [], self._store(connection, subject, filling.seed))
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
    ) -> Written:
        shared = "key" in resource.overlay or "id" not in planned
        known = planned if shared else {**planned, "id": row["id"]}
        attributes = Maker(self.lookup, connection, resource, scope).filled(known, row["seed"])
        number = row["number"]
        subject = Subject(self.lookup, resource, attributes, scope, id_=row["id"], number=number, zones=self.zones)
        refusals.check_references(self.lookup, resource, attributes, scope)
        check_names(subject)
        check_rules(subject)
        granted = grant(subject, self.quotas)
        connection.execute(
            "UPDATE objects SET attributes = ?, session = ?, stack = ? WHERE number = ?",
            (dump(resource, attributes), scope.session if row["session"] else "", scope.stack, number),
        )
        for table, column in (("handles", "object"), ("claims", "object"), ("edges", "source")):
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))  # noqa: S608 - names from above
        return self._connect(connection, subject, granted, number)

    def _insert(self, connection: Connection, subject: Subject, seed: str) -> Written:
        resource, attributes, scope = subject.resource, subject.attributes, subject.scope
        refusals.check_service(self.lookup, resource, scope, self.services)
        refusals.check_presence(self.lookup, resource, scope)
        refusals.check_references(self.lookup, resource, attributes, scope)
        check_reservation(subject)
        check_names(subject)
        refusals.check_order(self.lookup, resource, attributes, scope)
        check_rules(subject)
        granted = grant(subject, self.quotas)
        number = self._store(connection, subject, seed)
        return self._connect(connection, subject, granted, number)

    def _store(self, connection: Connection, subject: Subject, seed: str) -> int:
        resource, scope = subject.resource, subject.scope
        cursor = connection.execute(
            "INSERT INTO objects (provider, account, region, type, id, stack, seed, session, attributes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(scope.provider, scope.account, subject.region, resource.name, subject.id, scope.stack),
                *(seed, scope.session, dump(resource, subject.attributes)),
            ),
        )
        return int(cursor.lastrowid or 0)

    def _connect(self, connection: Connection, subject: Subject, granted: list[Granted], number: int) -> Written:
        """The names by which others may refer to the object, its own references and its claims are recorded."""
        handles = set(_handles(subject.resource, subject.id, subject.attributes))
        connection.executemany("INSERT INTO handles VALUES (?, ?, ?)", [(number, *each) for each in sorted(handles)])
        claims = [(number, each.pool, each.amount) for each in granted]
        connection.executemany("INSERT INTO claims VALUES (?, ?, ?)", claims)
        for reference in subject.references:
            target = self.lookup.target(reference, subject.scope)
            if target is not None:
                path = ".".join(str(step) for step in reference.path)
                row = (number, path, target["number"], reference.strength)
                connection.execute("INSERT INTO edges VALUES (?, ?, ?, ?)", row)
        complaints = tuple(each.complaint for each in granted if each.complaint is not None)
        return Written(subject.id, subject.attributes, complaints)


def _scope_of(row: Row) -> Scope:
    return Scope(provider=row["provider"], account=row["account"], region=row["region"], stack=row["stack"])


def _handles(resource: ResourceType, id_: str, attributes: Attributes) -> list[tuple[str, str]]:
    """Type and value of each name: the id, the ARN, what the overlay adds, and things that come with the object."""
    overlay = resource.overlay
    names = [id_, *(attributes.get(name) for name in ("arn", *overlay.get("handles", ())))]
    found = [(resource.name, name) for name in names if isinstance(name, str) and name]
    templates = [(resource.name, each) for each in overlay.get("import", ())]
    rendered = [(kind, render(template, attributes.get)) for kind, template in templates]
    companions = [(kind, attributes.get(name)) for name, kind in overlay.get("companions", {}).items()]
    unique = [(handle_type(resource), name) for name, _ in unique_names(resource, attributes)]
    return found + [(kind, name) for kind, name in (*rendered, *unique, *companions) if isinstance(name, str) and name]
