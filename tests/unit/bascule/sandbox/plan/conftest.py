"""Plans of new and changed objects by Google's provider, as the engine would ask for them."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.plan.planner import Planned, plan
from bascule.sandbox.schema.cache import RESOURCE
from bascule.sandbox.schema.model import Block
from bascule.sandbox.values.cty import Unknown, Value
from tests.truth.proposal import proposed_new
from tests.unit.bascule.sandbox.conftest import Caches, proposal

PROVIDER = {"project": "demo", "region": "us-central1", "zone": "us-central1-a"}


@pytest.fixture
def created(caches: Caches) -> Any:
    """Plans a new object."""

    def plan_new(type_name: str, arguments: dict[str, Any], **provider: Any) -> dict[str, Value]:
        resource = caches("google-beta").find(RESOURCE, type_name)
        config = proposal(resource, arguments)
        planned = plan(resource, prior=None, proposed=config, config=config, provider=PROVIDER | provider)
        value: dict[str, Value] = planned.value
        return value

    return plan_new


@pytest.fixture
def changed(caches: Caches, created: Any) -> Any:
    """Plans a change of an object that was made with other arguments; `stored` is what the cloud decided."""

    def plan_change(
        type_name: str, before: dict[str, Any], after: dict[str, Any], *, stored: dict[str, Any] | None = None
    ) -> Planned:
        resource = caches("google-beta").find(RESOURCE, type_name)
        made = _made(resource.block, created(type_name, before))
        prior, config = made | {"id": "x"} | (stored or {}), proposal(resource, after)
        proposed = proposed_new(resource.block, prior, config)
        return plan(resource, prior=prior, proposed=proposed, config=config, provider=PROVIDER)

    return plan_change


def _made(block: Block, planned: dict[str, Value]) -> dict[str, Value]:
    """The planned value with null and empty blocks for what is not known."""
    made = {name: None if isinstance(planned[name], Unknown) else planned[name] for name in block.attributes}
    for name, nested in block.blocks.items():
        value: Any = planned[name]
        made[name] = [] if isinstance(value, Unknown) else [_made(nested.block, each) for each in value or ()]
    return made
