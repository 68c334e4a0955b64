"""The tables of a store, form by form: a new file gets them all, an older one those that it lacks.

A form only adds. So a provider process of an older version that already has the file open goes on undisturbed when a
newer one brings it up to date.
"""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection

from bascule.errors import Problem, SandboxError

_FORMS = (
    """
CREATE TABLE objects (
  number INTEGER PRIMARY KEY, provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL,
  id TEXT NOT NULL, stack TEXT NOT NULL, seed TEXT NOT NULL, session TEXT, attributes TEXT NOT NULL,
  UNIQUE (provider, account, region, type, id));
CREATE INDEX objects_by_seed ON objects (type, seed);
CREATE TABLE handles (
  object INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, type TEXT NOT NULL, value TEXT NOT NULL);
CREATE INDEX handles_by_value ON handles (type, value);
CREATE INDEX handles_by_object ON handles (object);
CREATE TABLE edges (
  source INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, path TEXT NOT NULL,
  target INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, strength TEXT NOT NULL);
CREATE INDEX edges_by_target ON edges (target);
CREATE INDEX edges_by_source ON edges (source);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE reserved (
  provider TEXT, account TEXT, region TEXT, type TEXT, name TEXT,
  PRIMARY KEY (provider, account, region, type, name))""",
    """
CREATE TABLE claims (
  object INTEGER NOT NULL REFERENCES objects ON DELETE CASCADE, pool TEXT NOT NULL, amount INTEGER NOT NULL);
CREATE INDEX claims_by_pool ON claims (pool);
CREATE INDEX claims_by_object ON claims (object)""",
    """
CREATE TABLE faults (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, type TEXT NOT NULL, calls TEXT NOT NULL, times INTEGER,
  reads INTEGER NOT NULL, lost TEXT NOT NULL);
ALTER TABLE objects ADD COLUMN unseen INTEGER NOT NULL DEFAULT 0;
CREATE INDEX objects_unseen ON objects (number) WHERE unseen > 0""",
    """
CREATE TABLE courses (object INTEGER PRIMARY KEY REFERENCES objects ON DELETE CASCADE, course TEXT NOT NULL);
ALTER TABLE objects ADD COLUMN retired INTEGER NOT NULL DEFAULT 0""",
)
NEWEST = len(_FORMS)
"""The form that this version writes, kept in SQLite's `user_version`."""

TABLES = ("edges", "handles", "claims", "courses", "objects", "reserved", "counters", "faults")
"""Every table, those that refer to others first."""


def form_of(connection: Connection, path: Path) -> int:
    """The form of the file, 0 for a new one; SandboxError if a newer version wrote it."""
    [form] = connection.execute("PRAGMA user_version").fetchone()
    if form > NEWEST:
        raise SandboxError(
            Problem(
                message="was written by a newer version of bascule",
                where=str(path),
                found=f"form {form}",
                accepted=f"up to form {NEWEST}",
                fix=f"use that version, or run `bascule sandbox reset {path.stem}`, which makes the account empty",
            )
        )
    return int(form)


def bring_up_to_date(connection: Connection, path: Path) -> None:
    """The file, inside a transaction, has the newest form; what it held is kept."""
    for script in _FORMS[form_of(connection, path) :]:
        for statement in script.split(";\n"):
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {NEWEST}")
