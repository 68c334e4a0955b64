"""Other accounts: those in the same store, and those whose stores lie beside it. Some names are shared with them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.store import Store

_TAKEN = (
    "SELECT 1 FROM handles JOIN objects ON objects.number = handles.object "
    "WHERE handles.type = ? AND handles.value = ? AND provider = ? AND account != ?"
)


def taken_elsewhere(store: Store, handle_type: str, name: str, scope: Scope) -> bool:
    """Whether another account has an object with that handle."""
    values = (handle_type, name, scope.provider, scope.account)
    if store.query(_TAKEN, *values):
        return True
    others = (path for path in store.path.parent.glob("*.db") if path != store.path)
    return any(_has(path, values) for path in others)


def _has(path: Path, values: tuple[str, ...]) -> bool:
    """Whether that store has it. One that cannot be read is its own account's trouble."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute(_TAKEN, values).fetchone() is not None
    except sqlite3.Error:
        return False
