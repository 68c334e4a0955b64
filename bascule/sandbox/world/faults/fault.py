"""What is to go wrong in a simulated account: kept in its store, counted down by whichever process meets it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fnmatch import fnmatchcase
from sqlite3 import Row

from bascule.sandbox.world.store.store import Store

CALLS = (
    *("schema", "validate", "configure", "upgrade", "read", "plan", "create", "update", "delete", "import", "move"),
    *("data", "stop"),
)
"""Every call of a provider that a fault can meet. An apply is a create, an update or a delete."""

CHANGES = ("create", "update", "delete")
ROLLOUT = "rollout"
"""What happens to the tasks of a service after a change of it: no call, but something that can go wrong."""
MISHAPS = {
    "crashing": "the container of a service's new tasks ends at once, with exit code 1",
    "out-of-memory": "the container of a service's new tasks is killed for its memory, with exit code 137",
    "stuck": "a service's new tasks stay pending",
    "unhealthy": "a service's new tasks fail the health checks of its load balancer",
    "unpullable": "the image of a service's new tasks cannot be pulled",
}
"""Faults that only a rollout meets, one rollout a time."""
KINDS = {
    "throttle": "too many calls in the account; providers try again, and fail when their attempts are used up",
    "timeout": "the answer is never heard, or with --lost request the call itself",
    "denied": "the caller may not do this",
    "eventual": "a new object is not seen by the first reads",
    "kill": "the provider process is killed after the call, or with --lost request before it",
    **MISHAPS,
}
"""Every kind of fault and what happens."""

LOST = ("answer", "request")


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One kind of mishap. `type` may hold `*`; without `calls` it meets every change; without `times`, for ever.

    `reads` is the number of reads that do not see a new object (`eventual`), `lost` is `request` or `answer`
    (`timeout`, `kill`).
    """

    kind: str
    type: str = "*"
    calls: tuple[str, ...] = ()
    times: int | None = None
    reads: int = 3
    lost: str = "answer"
    number: int = 0

    @property
    def met_by(self) -> tuple[str, ...]:
        """The calls that it strikes."""
        if self.kind in MISHAPS:
            return (ROLLOUT,)
        return ("create",) if self.kind == "eventual" else self.calls or CHANGES

    def meets(self, call: str, type_name: str) -> bool:
        """Whether it strikes such a call."""
        return call in self.met_by and fnmatchcase(type_name, self.type)


@dataclass(frozen=True, kw_only=True)
class Strike:
    """A fault that one call meets, and how many of the call's attempts it takes."""

    fault: Fault
    attempts: int


class Faults:
    """The faults that wait in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, fault: Fault) -> Fault:
        """The fault waits from now on: itself with its number."""
        row = (fault.kind, fault.type, " ".join(fault.calls), fault.times, fault.reads, fault.lost)
        with self._store.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO faults (kind, type, calls, times, reads, lost) VALUES (?, ?, ?, ?, ?, ?) RETURNING *", row
            )
            return _fault(cursor.fetchone())

    def waiting(self) -> list[Fault]:
        """Those that can still strike, in the order in which they do."""
        return [_fault(row) for row in self._store.query("SELECT * FROM faults ORDER BY number")]

    def clear(self) -> int:
        """None waits any more: how many did."""
        with self._store.transaction() as connection:
            return connection.execute("DELETE FROM faults").rowcount

    def strike(
        self, call: str, type_name: str, attempts: int = 1, *, kinds: Collection[str] = tuple(KINDS)
    ) -> Strike | None:
        """The first fault of those kinds that the call meets, one time fewer to come.

        A throttle takes up to that many attempts.
        """
        if not self._meeting(call, type_name, kinds):
            return None
        with self._store.transaction() as connection:
            fault = next(iter(self._meeting(call, type_name, kinds)), None)
            if fault is None:
                return None
            wanted = attempts if fault.kind == "throttle" else 1
            taken = wanted if fault.times is None else min(wanted, fault.times)
            connection.execute("UPDATE faults SET times = times - ? WHERE number = ?", (taken, fault.number))
            connection.execute("DELETE FROM faults WHERE times = 0")
        return Strike(fault=fault, attempts=taken)

    def _meeting(self, call: str, type_name: str, kinds: Collection[str]) -> list[Fault]:
        return [each for each in self.waiting() if each.kind in kinds and each.meets(call, type_name)]


def _fault(row: Row) -> Fault:
    values = {**dict(row), "calls": tuple(row["calls"].split())}
    return Fault(**values)
