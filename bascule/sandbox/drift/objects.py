"""A living object found by what its users call it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from sqlite3 import Row

from bascule.errors import Problem, SandboxError
from bascule.sandbox.world.store.store import Store

_SHOWN = 8


def find_objects(store: Store, name: str, *, type_: str = "", stack: str = "", region: str = "") -> list[Row]:
    """The objects with that id, ARN or other name; where they are given, of that type and stack, and not elsewhere."""
    statement = (
        "SELECT * FROM objects WHERE (id = ? OR number IN (SELECT object FROM handles WHERE value = ?)) "
        "AND ? IN ('', type) AND ? IN ('', stack) AND (? IN ('', region) OR region = '') ORDER BY number"
    )
    return store.query(statement, name, name, type_, stack, region)


def only(store: Store, found: Sequence[Row], name: str) -> Row:
    """The one object that was found; SandboxError, with those that were meant perhaps, if there is none or several."""
    if len(found) == 1:
        return found[0]
    if found:
        accepted = ", ".join(f"{row['type']} of {row['stack'] or 'no stack'}" for row in found[:_SHOWN])
        raise SandboxError(
            Problem(message=f"{len(found)} objects are called {name}", accepted=accepted, fix="add --type or --stack")
        )
    ids = [row["id"] for row in store.query("SELECT DISTINCT id FROM objects")]
    near = ", ".join(get_close_matches(name, ids, n=3))
    raise SandboxError(
        Problem(
            message=f"no object is called {name}",
            accepted=near or "an id or an address",
            fix="see `bascule sandbox status --json`",
        )
    )
