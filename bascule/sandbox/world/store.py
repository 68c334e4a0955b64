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

from bascule.errors import Problem, SandboxError

FORM = 2
"""Version of the tables, kept in SQLite's `user_version`."""

_TABLES = """
CREATE TABLE IF NOT EXISTS objects (
  number INTEGER PRIMARY KEY, provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL,
  id TEXT NOT NULL, stack TEXT NOT NULL, seed TEXT NOT NULL, session TEXT, attributes TEXT NOT NULL,
  UNIQUE (provider, account, region, type, id));
CREATE INDEX IF NOT EXISTS objects_by_seed ON objects (type, seed);
CREATE TABLE IF NOT EXISTS handles (
  object INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, type TEXT NOT NULL, value TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS handles_by_value ON handles (type, value);
CREATE INDEX IF NOT EXISTS handles_by_object ON handles (object);
CREATE TABLE IF NOT EXISTS edges (
  source INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, path TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, strength TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS edges_by_target ON edges (target);
CREATE INDEX IF NOT EXISTS edges_by_source ON edges (source);
CREATE TABLE IF NOT EXISTS claims (
  object INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, pool TEXT NOT NULL, amount INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS claims_by_pool ON claims (pool);
CREATE INDEX IF NOT EXISTS claims_by_object ON claims (object);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS reserved (
  provider TEXT, account TEXT, region TEXT, type TEXT, name TEXT,
  PRIMARY KEY (provider, account, region, type, name));
"""
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
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def clear(self) -> None:
        """Nothing exists any more, and no name is reserved."""
        with self.transaction() as connection:
            for table in ("edges", "handles", "claims", "objects", "reserved", "counters"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the names stand in the line above

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
        connection = self._connection
        [form] = connection.execute("PRAGMA user_version").fetchone()
        if form == FORM:
            return
        if form:
            raise SandboxError(
                Problem(
                    message="has another form",
                    where=str(self.path),
                    found=str(form),
                    accepted=str(FORM),
                    fix=self._remedy,
                )
            )
        with _alone(self.path.parent):
            connection.execute("PRAGMA journal_mode = WAL")
            self._make_tables()

    def _make_tables(self) -> None:
        with self.transaction() as writing:
            for statement in _TABLES.split(";\n"):
                writing.execute(statement)
            writing.execute(f"PRAGMA user_version = {FORM}")

    @property
    def _remedy(self) -> str:
        reset = f"`bascule sandbox reset {self.path.stem}`"
        return f"restore the file from a copy, or run {reset}: the next deployment then makes everything anew"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            message = f"the simulated cloud cannot be used: {error}"
            raise SandboxError(Problem(message=message, where=str(self.path), fix=self._remedy)) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other process is in here: SQLite does not let one wait that changes the journal while others open the file."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
