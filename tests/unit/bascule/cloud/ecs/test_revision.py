"""Revisions in moto."""

from __future__ import annotations

import pytest

from bascule.cloud.ecs.revision import Revision, Revisions
from tests.unit.bascule.cloud.ecs.conftest import CONTAINER, DEFINITION, NEW_IMAGE, World


@pytest.fixture
def revisions(world: World) -> Revisions:
    return Revisions(world.clients, "chat")


def registered(world: World, digit: str, **others: str) -> None:
    """A newer revision has that image, and those arguments."""
    container = {**CONTAINER, "image": f"{NEW_IMAGE[:-64]}{digit * 64}"}
    world.clients.client("ecs").register_task_definition(**{**DEFINITION, **others}, containerDefinitions=[container])


def first(revisions: Revisions) -> Revision:
    return revisions.read("acme-dev-chat:1")


def test_a_newer_one_that_differs_in_the_image_alone_goes(world: World, revisions: Revisions) -> None:
    registered(world, "e")
    revisions.deregister_newer(first(revisions))
    assert world.revisions == ["1"]


def test_newer_ones_of_the_infrastructure_stay(world: World, revisions: Revisions) -> None:
    registered(world, "e")
    registered(world, "f", cpu="1024")
    revisions.deregister_newer(first(revisions))
    assert world.revisions == ["1", "2", "3"]
