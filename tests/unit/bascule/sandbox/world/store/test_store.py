from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.world.store.store import Store

OPENS_MANY = """
import sys
from pathlib import Path
from bascule.sandbox.world.store.store import Store
print("ready", flush=True)
sys.stdin.read()
for number in range(200):
    Store(Path(sys.argv[1]) / f"{number}.db").close()
"""


def test_a_damaged_file_is_explained_with_a_next_step(tmp_path: Path) -> None:
    path = tmp_path / "account.db"
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(SandboxError, match="next: go back to a snapshot"):
        Store(path)


def test_a_new_store_may_be_opened_by_several_processes_at_once(tmp_path: Path) -> None:
    start, go = os.pipe()
    command = [sys.executable, "-c", OPENS_MANY, str(tmp_path)]
    processes = [subprocess.Popen(command, stdin=start, stdout=subprocess.PIPE) for _ in range(4)]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    os.close(go)
    for process in processes:
        process.communicate()
    os.close(start)
    assert [process.returncode for process in processes] == [0, 0, 0, 0]


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.transaction() as connection:
            connection.execute("INSERT INTO counters VALUES ('a', 1)")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert store.query("SELECT * FROM counters") == []


def fill(store: Store) -> None:
    with store.transaction() as connection:
        for number in range(1000):
            connection.execute("INSERT INTO counters VALUES (?, 1)", (f"{number:0500}",))


def test_a_full_disk_is_explained_and_nothing_of_the_change_is_kept(store: Store) -> None:
    store.query("PRAGMA max_page_count = 60")
    with pytest.raises(SandboxError, match=r"disk is full\n  next: make room"):
        fill(store)
    assert store.query("SELECT * FROM counters") == []


def test_a_store_goes_on_when_there_is_room_again(store: Store) -> None:
    store.query("PRAGMA max_page_count = 60")
    with pytest.raises(SandboxError):
        fill(store)
    store.query("PRAGMA max_page_count = 10000")
    fill(store)
    assert len(store.query("SELECT * FROM counters")) == 1000


def test_a_store_that_may_not_be_written_says_so(store: Store) -> None:
    store.query("PRAGMA query_only = ON")
    with pytest.raises(SandboxError, match="let this user write the file"):
        fill(store)


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SandboxError, match="cannot be used"):
        Store(tmp_path / "file" / "account.db")
