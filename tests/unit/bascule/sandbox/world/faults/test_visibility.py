from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.faults.visibility import LOOKS, Visibility, time_of
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create


@pytest.fixture
def visibility(world: World, store: Store) -> Visibility:
    return Visibility(store, world.lookup)


def test_a_provider_looks_until_it_sees_the_object(create: Create, visibility: Visibility) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    visibility.hide("aws_vpc", vpc, SCOPE, 3)
    assert visibility.looks_for("aws_vpc", vpc, SCOPE) == (3, True)
    assert visibility.looks_for("aws_vpc", vpc, SCOPE) == (0, True)


def test_a_provider_gives_up_in_the_end(create: Create, visibility: Visibility) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    visibility.hide("aws_vpc", vpc, SCOPE, LOOKS + 1)
    assert visibility.looks_for("aws_vpc", vpc, SCOPE) == (LOOKS, False)
    assert visibility.looks_for("aws_vpc", vpc, SCOPE) == (1, True)


@pytest.mark.parametrize(("reads", "found"), [(2, (2, None)), (LOOKS + 1, (LOOKS, "vpc"))])
def test_who_refers_to_it_looks_for_it(
    create: Create, visibility: Visibility, cache: SchemaCache, reads: int, found: Any
) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    visibility.hide("aws_vpc", vpc, SCOPE, reads)
    subnet = {"vpc_id": vpc, "cidr_block": "10.0.1.0/24"}
    looks, missing = visibility.looks_for_references(cache.find(RESOURCE, "aws_subnet"), subnet, SCOPE)
    assert (looks, missing and "vpc") == found


def test_attempts_come_ever_more_slowly_up_to_ten_seconds() -> None:
    assert (time_of(0), time_of(3), time_of(7) - time_of(6)) == (0, 3.5, 10)
