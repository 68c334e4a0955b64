from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.reset import reset
from bascule.sandbox.status import living_objects
from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create
from tests.unit.bascule.sandbox.engine_at_work import engine_at_work


def test_a_reset_empties_the_account(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="acme")
    assert reset(store.path) == 1
    assert living_objects(store.path) == []


def test_a_reset_replaces_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "account.db"
    path.write_bytes(b"not a database" * 100)
    assert reset(path) == 0
    assert living_objects(path) == []


def test_a_reset_ends_faults(store: Store) -> None:
    Faults(store).add(Fault(kind="denied"))
    reset(store.path)
    assert Faults(store).waiting() == []


def test_where_there_is_no_store_there_is_nothing_to_reset(tmp_path: Path) -> None:
    assert reset(tmp_path / "none.db") == 0


def test_nothing_is_reset_while_an_engine_works(store: Store) -> None:
    with engine_at_work(store.path), pytest.raises(SandboxError, match="an engine works"):
        reset(store.path)
