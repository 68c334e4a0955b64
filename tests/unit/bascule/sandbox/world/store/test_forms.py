from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.world.store.forms import NEWEST, TABLES
from bascule.sandbox.world.store.store import Store

FIRST_FORM = """
CREATE TABLE objects (
  number INTEGER PRIMARY KEY, provider TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, type TEXT NOT NULL,
  id TEXT NOT NULL, stack TEXT NOT NULL, seed TEXT NOT NULL, session TEXT, attributes TEXT NOT NULL,
  UNIQUE (provider, account, region, type, id));
CREATE TABLE handles (object INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE edges (source INTEGER NOT NULL, path TEXT NOT NULL, target INTEGER NOT NULL, strength TEXT NOT NULL);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
CREATE TABLE reserved (provider TEXT, account TEXT, region TEXT, type TEXT, name TEXT);
INSERT INTO objects VALUES (1, 'aws', '123456789012', '', 'aws_s3_bucket', 'acme', 'dev-app', 's', '', '{}');
PRAGMA user_version = 1;
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "account.db"


def written(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def test_an_older_store_keeps_its_objects_and_gets_the_new_tables(path: Path) -> None:
    written(path, FIRST_FORM)
    with closing(Store(path)) as store:
        assert [tuple(row) for row in store.query("SELECT id, unseen FROM objects")] == [("acme", 0)]
        assert {row["name"] for row in store.query("SELECT name FROM sqlite_master")} >= set(TABLES)


def test_an_old_process_goes_on_in_a_store_that_was_brought_up_to_date(path: Path) -> None:
    written(path, FIRST_FORM)
    with closing(sqlite3.connect(path)) as old:
        Store(path).close()
        old.execute(
            "INSERT INTO objects (number, provider, account, region, type, id, stack, seed, attributes) "
            "VALUES (2, 'aws', '123456789012', '', 'aws_s3_bucket', 'other', 'dev-app', 's', '{}')"
        )
        assert old.execute("SELECT count(*) FROM objects").fetchone() == (2,)


def test_what_breaks_off_an_upgrade_leaves_the_older_form(path: Path) -> None:
    written(path, FIRST_FORM + "CREATE TABLE faults (other TEXT);")
    with pytest.raises(SandboxError, match="already exists"):
        Store(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'claims'").fetchall() == []


def test_a_newer_store_is_refused_and_left_as_it_is(path: Path) -> None:
    written(path, f"PRAGMA user_version = {NEWEST + 1}")
    before = path.read_bytes()
    with pytest.raises(SandboxError, match="newer version"):
        Store(path)
    assert path.read_bytes() == before
