"""A share of what not every object can have: of a quota, or of a subnet's addresses."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.sandbox.diagnostics import Diagnostic, Path
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.scope import Scope


@dataclass(frozen=True, kw_only=True)
class Claim:
    """`amount` of a pool that holds `limit` (None: nobody knows).

    `free` is how much must be free before, where the cloud asks for more than it takes. With `late` the cloud takes the
    object, and it is this text that tells after a while that it does not become ready; with `unnoticed` not even that.
    """

    pool: str
    amount: int
    limit: int | None
    error: str
    message: str
    path: Path = ()
    free: int = 0
    late: str = ""
    unnoticed: bool = False

    def left(self, lookup: Lookup, number: int) -> int | None:
        """How much of the pool is left to the object with that number; None: as much as it wants."""
        return None if self.limit is None else max(0, self.limit - used(lookup, self.pool, number))


def pool_of(scope: Scope, region: str, name: str) -> str:
    """The name of a pool in the whole store."""
    return "|".join((scope.provider, scope.account, region, name))


def used(lookup: Lookup, pool: str, number: int) -> int:
    """How much of the pool other objects have."""
    statement = "SELECT coalesce(sum(amount), 0) AS total FROM claims WHERE pool = ? AND object != ?"
    return int(lookup.store.query(statement, pool, number)[0]["total"])


@dataclass(frozen=True)
class Granted:
    """What an object gets of a pool, and what its owner is told if that is too little."""

    pool: str
    amount: int
    complaint: Diagnostic | None = None
