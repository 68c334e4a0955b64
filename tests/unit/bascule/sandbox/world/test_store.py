from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.world.store import Store


def test_a_damaged_file_is_explained_with_a_next_step(tmp_path: Path) -> None:
    path = tmp_path / "account.db"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(SandboxError, match="next: restore"):
        Store(path)


def test_a_file_of_another_form_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "account.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(SandboxError, match="found: 99"):
        Store(path)


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.transaction() as connection:
            connection.execute("INSERT INTO counters VALUES ('a', 1)")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.query("SELECT * FROM counters") == []


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SandboxError, match="cannot be used"):
        Store(tmp_path / "file" / "account.db")
