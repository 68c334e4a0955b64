"""A task definition with `track_latest` is the newest active revision of its family, whoever registered it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.plan.rules.tags import own_tags
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.making import asked_for
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE
from tests.unit.bascule.sandbox.server.core import Core
from tests.unit.bascule.sandbox.server.provider_process import BY_NAME, open_provider

TYPE = "aws_ecs_task_definition"
ARN = "arn:aws:ecs:us-east-1:123456789012:task-definition/chat"


def arguments(image: str, **others: Any) -> dict[str, Any]:
    return {"family": "chat", "container_definitions": json.dumps([{"image": image, "name": "a"}]), **others}


class Stack:
    """A stack of one task definition, and its account, in which others register revisions too."""

    def __init__(self, folder: Path, cache: SchemaCache, **own: Any) -> None:
        self._provider = open_provider(folder / "account.db", cache.path.parent)
        self._core, self._own = Core(cache), own
        self.world: World = self._provider.world
        self.type = cache.find(RESOURCE, TYPE)

    def apply(self, image: str) -> dict[str, Any]:
        """The attributes in the state, after a refresh and an apply."""
        self._core.apply(self._call, {TYPE: arguments(image, **self._own)})
        return self._core.value(TYPE)

    def register(self, image: str) -> Any:
        """Another revision, which the stack has not made: its row."""
        asked = asked_for(self.type, arguments(image))
        id_, _ = self.world.create(self.type, asked, SCOPE)
        return self.world.lookup.row(TYPE, id_, SCOPE)

    def revisions(self) -> list[str]:
        """The ARNs of all revisions."""
        return [row["id"] for row in self.world.lookup.rows(TYPE, SCOPE, retired=True)]

    def _call(self, call: str, request: bytes) -> bytes:
        return BY_NAME[call].answer(self._provider, request)


Make = Callable[..., Stack]


@pytest.fixture
def stack(tmp_path: Path, cache: SchemaCache) -> Make:
    return lambda **own: Stack(tmp_path, cache, **own)


def test_the_newest_revision_is_in_the_state_and_nothing_is_planned_where_it_is_as_wanted(stack: Make) -> None:
    tracking = stack(track_latest=True, skip_destroy=True)
    tracking.apply("one")
    tracking.register("two")
    kept = tracking.apply("two")
    assert (kept["arn"], kept["revision"], kept["track_latest"], kept["skip_destroy"]) == (f"{ARN}:2", 2, True, True)
    assert tracking.revisions() == [f"{ARN}:1", f"{ARN}:2"]


def test_a_newest_revision_that_is_not_as_wanted_is_replaced(stack: Make) -> None:
    tracking = stack(track_latest=True, skip_destroy=True)
    tracking.apply("one")
    tracking.register("two")
    assert json.loads(tracking.apply("one")["container_definitions"])[0]["image"] == "one"


def test_a_retired_revision_is_never_the_newest(stack: Make) -> None:
    tracking = stack(track_latest=True, skip_destroy=True)
    tracking.apply("one")
    tracking.world.retire(tracking.register("two"))
    assert tracking.apply("one")["arn"] == f"{ARN}:1"


def test_without_tracking_the_state_keeps_its_revision_until_it_is_retired(stack: Make) -> None:
    fixed = stack()
    fixed.apply("one")
    fixed.register("two")
    assert fixed.apply("one")["arn"] == f"{ARN}:1"
    row = fixed.world.lookup.row(TYPE, f"{ARN}:1", SCOPE)
    assert row is not None
    fixed.world.retire(row)
    assert fixed.apply("one")["arn"] == f"{ARN}:3"


def test_default_tags_are_not_an_objects_own() -> None:
    provider = {"default_tags": [{"tags": {"team": "a", "env": "dev"}}]}
    found = {"tags_all": {"team": "a", "env": "prod", "own": "1"}}
    assert own_tags(found, provider) == {"tags": {"env": "prod", "own": "1"}, "tags_all": found["tags_all"]}
    assert own_tags({"tags_all": {"team": "a"}}, provider)["tags"] is None
