"""Objects that exist and that not every part of the cloud sees yet, and how long providers wait until they do."""

from __future__ import annotations

from sqlite3 import Row

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.store import Store

LOOKS = 20
"""How often a provider looks for a new object until it takes it for missing (the plugin SDK's `NotFoundChecks`)."""


class Visibility:
    """What is not seen yet in one store."""

    def __init__(self, store: Store, lookup: Lookup) -> None:
        self._store = store
        self._lookup = lookup

    def hide(self, type_name: str, id_: str, scope: Scope, reads: int) -> None:
        """The next reads of the object do not see it."""
        statement = "UPDATE objects SET unseen = ? WHERE provider = ? AND account = ? AND type = ? AND id = ?"
        with self._store.transaction() as connection:
            connection.execute(statement, (reads, scope.provider, scope.account, type_name, id_))

    def looks_for(self, type_name: str, id_: str, scope: Scope) -> tuple[int, bool]:
        """How often a provider looks in vain for the object, and whether it sees it in the end."""
        return self._looks_at(self._lookup.row(type_name, id_, scope)) if self._anything_hidden else (0, True)

    def looks_for_references(
        self, resource: ResourceType, value: dict[str, Value], scope: Scope
    ) -> tuple[int, str | None]:
        """How often an object's maker looks in vain for those that it refers to; one that it never sees, or null."""
        looks = 0
        if self._anything_hidden:
            for reference in self._lookup.references(resource, value, scope):
                more, seen = self._looks_at(self._lookup.target(reference, scope))
                looks += more
                if not seen:
                    return looks, reference.value
        return looks, None

    @property
    def _anything_hidden(self) -> bool:
        return bool(self._store.query("SELECT 1 FROM objects WHERE unseen > 0 LIMIT 1"))

    def _looks_at(self, row: Row | None) -> tuple[int, bool]:
        if row is None or not row["unseen"]:
            return 0, True
        with self._store.transaction() as connection:
            statement = "UPDATE objects SET unseen = max(unseen - ?, 0) WHERE number = ? RETURNING unseen"
            [left] = connection.execute(statement, (LOOKS, row["number"])).fetchone()
        return min(row["unseen"], LOOKS), not left


def time_of(attempts: int) -> float:
    """The seconds between that many attempts: twice as long each time, from half a second to ten."""
    return sum(_BACKOFF[min(attempt, len(_BACKOFF) - 1)] for attempt in range(attempts))


_BACKOFF = (0.5, 1.0, 2.0, 4.0, 8.0, 10.0)
