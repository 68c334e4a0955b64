from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.snapshots import restore_snapshot, snapshot_names, take_snapshot
from bascule.sandbox.status import living_objects
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create
from tests.unit.bascule.sandbox.engine_at_work import engine_at_work


def names(store: Store) -> list[str]:
    return sorted(each.id for each in living_objects(store.path))


def test_an_account_is_as_it_was_when_the_snapshot_was_taken(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    take_snapshot(store.path, "first")
    create("aws_s3_bucket", bucket="after")
    assert restore_snapshot(store.path, "first") == 1
    assert names(store) == ["before"]


def test_a_snapshot_is_one_file_and_holds_what_no_checkpoint_has_written_yet(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    path = take_snapshot(store.path, "first")
    assert [each.name for each in path.parent.iterdir()] == ["first.db"]


def test_an_open_transaction_is_not_in_the_snapshot(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    other = Store(store.path)
    with other.transaction() as connection:
        connection.execute("DELETE FROM objects")
        take_snapshot(store.path, "first")
    other.close()
    restore_snapshot(store.path, "first")
    assert names(store) == ["before"]


def test_a_damaged_file_is_replaced_by_the_snapshot(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    take_snapshot(store.path, "first")
    store.close()
    store.path.write_bytes(b"not a database" * 100)
    assert restore_snapshot(store.path, "first") == 1


def test_a_snapshot_of_an_older_form_is_brought_up_to_date(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    with store.transaction() as connection:
        connection.execute("DROP TABLE courses")
        connection.execute("ALTER TABLE objects DROP COLUMN retired")
        connection.execute("DROP TABLE faults")
        connection.execute("DROP INDEX objects_unseen")
        connection.execute("ALTER TABLE objects DROP COLUMN unseen")
        connection.execute("PRAGMA user_version = 2")
    store.close()
    (store.path.parent / "snapshots" / "account").mkdir(parents=True)
    store.path.replace(store.path.parent / "snapshots" / "account" / "old.db")
    assert restore_snapshot(store.path, "old") == 1


def test_nothing_is_restored_while_an_engine_works(store: Store) -> None:
    take_snapshot(store.path, "first")
    with engine_at_work(store.path), pytest.raises(SandboxError, match="an engine works"):
        restore_snapshot(store.path, "first")


def test_a_snapshot_that_does_not_exist_is_told_with_those_that_do(store: Store) -> None:
    take_snapshot(store.path, "first")
    with pytest.raises(SandboxError, match="accepted: first"):
        restore_snapshot(store.path, "second")


def test_a_snapshot_is_never_overwritten(store: Store) -> None:
    take_snapshot(store.path, "first")
    with pytest.raises(SandboxError, match="exists already"):
        take_snapshot(store.path, "first")
    assert snapshot_names(store.path) == ["first"]


def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SandboxError, match="not a name"):
        take_snapshot(tmp_path / "account.db", "../other")


def test_a_damaged_snapshot_leaves_the_account_alone(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="before")
    path = take_snapshot(store.path, "first")
    path.write_bytes(b"not a database" * 100)
    with pytest.raises(SandboxError, match=r"first\.db"):
        restore_snapshot(store.path, "first")
    assert names(store) == ["before"]
