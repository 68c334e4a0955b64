from __future__ import annotations

from pathlib import Path

from bascule.sandbox.status import living_objects, reset
from bascule.sandbox.world.store import Store
from tests.unit.bascule.sandbox.conftest import Create


def test_every_object_is_listed_with_its_stack(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="acme")
    [found] = living_objects(store.path)
    assert (found.type, found.id, found.stack, found.region) == ("aws_s3_bucket", "acme", "dev-app", "")
    assert not found.known_to_state


def test_a_reset_empties_the_account(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="acme")
    assert reset(store.path) == 1
    assert living_objects(store.path) == []


def test_a_reset_removes_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "account.db"
    path.write_bytes(b"not a database" * 100)
    reset(path)
    assert not path.exists()


def test_where_there_is_no_store_there_is_nothing(tmp_path: Path) -> None:
    assert living_objects(tmp_path / "none.db") == []
    assert reset(tmp_path / "none.db") == 0
