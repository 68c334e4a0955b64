"""What lives in a simulated account."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Row

from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.store.store import Store


@dataclass(frozen=True, kw_only=True)
class LivingObject:
    """One object of the simulated cloud. Without a `stack` none has made it: the account had it before, or its
    API made it; without a region it is global.
    """

    provider: str
    account: str
    region: str
    type: str
    id: str
    name: str
    stack: str
    known_to_state: bool
    """False: no plan has found it in a state since it was made, so that a broken off apply may have made it."""

    @classmethod
    def of(cls, row: Row) -> LivingObject:
        """The object in that row of the store."""
        attributes = loads(row["attributes"])
        own = attributes.get("name") or (attributes.get("tags_all") or {}).get("Name") or ""
        columns = {column: row[column] for column in ("provider", "account", "region", "type", "id", "stack")}
        return cls(name=own, known_to_state=not row["session"], **columns)


def living_objects(store: Path) -> list[LivingObject]:
    """Every object in the store, by stack and type; none where there is no store yet."""
    if not store.exists():
        return []
    with closing(Store(store)) as opened:
        return [
            LivingObject.of(row)
            for row in opened.query("SELECT * FROM objects WHERE NOT retired ORDER BY stack, type, number")
        ]
