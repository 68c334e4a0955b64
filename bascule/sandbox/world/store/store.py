"""The file of one simulated account: objects, the names by which others refer to them, and the references.

Every provider process of every stack writes the same SQLite file. A change is one transaction (`BEGIN IMMEDIATE`), so
a process that is killed leaves either all of it or nothing.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bascule.errors import SandboxError
from bascule.sandbox.world.store.failure import problem_of
from bascule.sandbox.world.store.forms import NEWEST, TABLES, bring_up_to_date, form_of

_BUSY_SECONDS = 60


class Store:
    """An open store. Threads share it; each has a connection of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._writing = threading.Lock()
        with self._explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            with ExitStack() as refused:
                refused.callback(self.close)
                self._prepare()
                refused.pop_all()

    def query(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        """The rows that the statement finds."""
        with self._explained():
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept, or none if the body raises."""
        with self._explained(), self._writing:
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # not after a full disk: SQLite itself has rolled back
                    connection.execute("ROLLBACK")
                raise

    def clear(self) -> None:
        """Nothing exists any more, no name is reserved, no fault waits."""
        with self.transaction() as connection:
            for table in TABLES:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own

    def copy_to(self, other: sqlite3.Connection) -> None:
        """The other database is as this store at one moment, whoever writes meanwhile, in one file."""
        with self._explained():
            self._connection.backup(other)
            other.execute("PRAGMA journal_mode = DELETE")

    def copy_from(self, other: sqlite3.Connection) -> None:
        """This store is as the other database, or unchanged."""
        with self._explained(), self._writing:
            other.backup(self._connection)

    def close(self) -> None:
        """This thread's connection is closed, if it has one."""
        connection = self._local.__dict__.pop("connection", None)
        if connection is not None:
            connection.close()

    @property
    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "connection"):
            connection = self._local.connection = sqlite3.connect(
                self.path, timeout=_BUSY_SECONDS, isolation_level=None
            )
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
        found: sqlite3.Connection = self._local.connection
        return found

    def _prepare(self) -> None:
        if form_of(self._connection, self.path) == NEWEST:
            return
        with _alone(self.path.parent):
            self._connection.execute("PRAGMA journal_mode = WAL")
            with self.transaction() as writing:
                bring_up_to_date(writing, self.path)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise SandboxError(problem_of(error, self.path)) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other process is in here: SQLite does not let one wait that changes the journal while others open the file."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
