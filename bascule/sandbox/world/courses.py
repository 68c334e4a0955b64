"""What an object has beside its attributes: the rollout of a service, earlier values of a parameter. Kept as JSON."""

from __future__ import annotations

import json
from typing import Any

from bascule.sandbox.world.store.store import Store


class Courses:
    """The courses of one store's objects, by the object's number. They go with their objects."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, number: int) -> Any:
        """The object's course; null if nothing was noted yet."""
        rows = self._store.query("SELECT course FROM courses WHERE object = ?", number)
        return json.loads(rows[0]["course"]) if rows else None

    def put(self, number: int, course: Any) -> None:
        """That is the object's course from now on."""
        with self._store.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO courses VALUES (?, ?)", (number, json.dumps(course)))
