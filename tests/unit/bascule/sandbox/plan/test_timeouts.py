from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.plan.planner import Planned, plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from tests.unit.bascule.sandbox.conftest import PROVIDER, proposal

ZONE = {"id": "Z1", "name": "example.com", "comment": "Managed by Terraform", "force_destroy": False}


def planned(cache: SchemaCache, before: dict[str, Any] | None, **after: Any) -> Planned:
    resource = cache.find(RESOURCE, "aws_route53_zone")
    prior = None if before is None else proposal(resource, before)
    config = proposal(resource, after)
    computed = {name for name, each in resource.block.attributes.items() if each.computed and config[name] is None}
    proposed = config if prior is None else {**config, **{name: prior[name] for name in computed}}
    return plan(resource, prior=prior, proposed=proposed, config=config, provider=PROVIDER)


@pytest.mark.parametrize("timeouts", [{"create": "20m"}, {"create": "10mb"}, None])
def test_another_timeout_alone_is_no_change(cache: SchemaCache, timeouts: dict[str, str] | None) -> None:
    found = planned(cache, {**ZONE, "timeouts": {"create": "10m"}}, name="example.com", timeouts=timeouts)
    assert found.value["timeouts"]["create"] == "10m"


def test_beside_another_change_it_is_planned(cache: SchemaCache) -> None:
    found = planned(cache, ZONE, name="example.com", comment="ours", timeouts={"create": "20m"})
    assert found.value["timeouts"]["create"] == "20m"


@pytest.mark.parametrize("before", [None, {**ZONE, "comment": "other"}])
def test_a_duration_that_is_none_is_refused_once_something_changes(
    cache: SchemaCache, before: dict[str, Any] | None
) -> None:
    with pytest.raises(Refusal, match="'10mb' is no duration"):
        planned(cache, before, name="example.com", timeouts={"create": "10mb"})
