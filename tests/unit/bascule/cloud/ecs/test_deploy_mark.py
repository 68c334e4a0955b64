from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bascule.cloud.ecs.deploy_mark import DeployMark, DeployState
from bascule.cloud.ecs.image_reference import ImageReference

NOW = datetime(2026, 11, 21, 18, 11, 49, 123, tzinfo=UTC)
IMAGE = ImageReference(repository="ghcr.io/acme/chat", digest="sha256:" + "a" * 64)


def test_a_mark_is_read_as_it_was_written() -> None:
    mark = DeployMark.new(IMAGE, NOW)
    assert (DeployMark.parse(str(mark)), str(mark)[:29]) == (mark, "20261121T181149Z-aaaaaaaaaaaa")


@pytest.mark.parametrize("text", ["", "1", "build-77", "20261121T181149Z-aaaaaaaaaaaa-00000000 thinking"])
def test_what_others_write_is_no_mark(text: str) -> None:
    assert DeployMark.parse(text) is None


@pytest.mark.parametrize(
    ("state", "minutes", "under_way"),
    [
        (DeployState.STARTED, 9, True),
        (DeployState.STARTED, 10, False),
        (DeployState.INTERRUPTED, 1, False),
        (DeployState.DELIVERED, 1, False),
        (DeployState.FAILED, 1, False),
    ],
)
def test_a_deploy_is_under_way_from_its_start_until_it_counts_as_given_up(
    state: DeployState, minutes: int, under_way: bool
) -> None:
    mark = DeployMark.new(IMAGE, NOW).ended(state)
    assert mark.under_way(mark.started + timedelta(minutes=minutes), patience=600) is under_way
