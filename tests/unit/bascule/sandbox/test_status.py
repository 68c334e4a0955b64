from __future__ import annotations

from pathlib import Path

from bascule.sandbox.status import living_objects
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create


def test_every_object_is_listed_with_its_stack(create: Create, store: Store) -> None:
    create("aws_s3_bucket", bucket="acme")
    [found] = living_objects(store.path)
    assert (found.type, found.id, found.stack, found.region) == ("aws_s3_bucket", "acme", "dev-app", "")
    assert not found.known_to_state


def test_where_there_is_no_store_there_is_nothing(tmp_path: Path) -> None:
    assert living_objects(tmp_path / "none.db") == []
