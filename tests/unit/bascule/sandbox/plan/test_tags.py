from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.values.cty import UNKNOWN, Unknown
from tests.unit.bascule.sandbox.plan.test_planner import planned

TOPIC = {"id": "t", "name": "a", "region": "us-east-1", "tags": {"env": "prod"}, "tags_all": {"env": "prod"}}
ROLE = {"id": "a", "association_id": "a", "cluster_name": "c", "namespace": "n", "service_account": "s"}
ROLE |= {"role_arn": "arn:aws:iam::123456789012:role/a", "region": "us-east-1"}
ASSOCIATION = "aws_eks_pod_identity_association"


def tags_all(cache: SchemaCache, before: dict[str, Any] | None, tags: Any, **provider: Any) -> Any:
    return planned(cache, "aws_sns_topic", before, {"name": "a", "tags": tags}, **provider).value["tags_all"]


@pytest.mark.parametrize("tags", [{}, None, {"env": ""}, {"env": UNKNOWN}])
def test_the_old_sdk_leaves_tags_to_the_cloud_where_none_is_left_or_one_is_blank_or_unknown(
    cache: SchemaCache, tags: Any
) -> None:
    assert isinstance(tags_all(cache, TOPIC, tags), Unknown)


def test_the_old_sdk_settles_tags_that_have_a_text(cache: SchemaCache) -> None:
    assert tags_all(cache, TOPIC, {"env": "dev"}) == {"env": "dev"}


def test_tags_that_the_provider_ignores_are_not_among_all_tags(cache: SchemaCache) -> None:
    ignored = [{"keys": ["team"], "key_prefixes": ["aws:"]}]
    assert tags_all(cache, None, {"env": "x", "team": "y", "aws:z": "z"}, ignore_tags=ignored) == {"env": "x"}


def test_default_tags_that_are_gone_do_not_change_an_object_of_the_old_sdk(cache: SchemaCache) -> None:
    before = {**TOPIC, "tags": {}, "tags_all": {"owner": "acme"}}
    assert tags_all(cache, before, {}) == {"owner": "acme"}


def test_new_default_tags_change_every_object(cache: SchemaCache) -> None:
    assert tags_all(cache, TOPIC, {"env": "prod"}, default_tags=[{"tags": {"owner": "acme"}}]) == {
        "env": "prod",
        "owner": "acme",
    }


def test_the_newer_framework_always_settles_tags(cache: SchemaCache) -> None:
    before = {**ROLE, "tags": {"env": "prod"}, "tags_all": {"env": "prod"}}
    config = {name: ROLE[name] for name in ("cluster_name", "namespace", "service_account", "role_arn")}
    assert planned(cache, ASSOCIATION, before, config).value["tags_all"] == {}
