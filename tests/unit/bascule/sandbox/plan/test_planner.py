from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.plan.planner import Planned, plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.values.cty import UNKNOWN, Unknown
from tests.unit.bascule.sandbox.conftest import PROVIDER, proposal

VPC = {"id": "vpc-1", "arn": "arn:x", "cidr_block": "10.0.0.0/16", "enable_dns_support": True, "region": "us-east-1"}
VPC |= {"instance_tenancy": "default", "tags_all": {}}
CONTAINERS = json.dumps(
    [{"name": "a", "image": "i", "environment": [{"name": "B", "value": "2"}, {"name": "A", "value": "1"}]}]
)


def planned(
    cache: SchemaCache, type_name: str, prior: dict[str, Any] | None, config: dict[str, Any], **provider: Any
) -> Planned:
    """The plan that turns the prior attributes into the configured ones; computed ones stay as core proposes."""
    resource = cache.find(RESOURCE, type_name)
    old = None if prior is None else proposal(resource, prior)
    asked = proposal(resource, config)
    kept = {
        name: old[name] if old and asked[name] is None and each.computed else asked[name]
        for name, each in resource.block.attributes.items()
    }
    return plan(resource, prior=old, proposed={**asked, **kept}, config=asked, provider={**PROVIDER, **provider})


def test_a_new_object_has_defaults_and_unknown_computed_values(cache: SchemaCache) -> None:
    value = planned(cache, "aws_vpc", None, {"cidr_block": "10.0.0.0/16"}).value
    assert (value["enable_dns_support"], value["instance_tenancy"]) == (True, "default")
    assert isinstance(value["id"], Unknown)


def test_what_did_not_change_is_planned_as_it_was(cache: SchemaCache) -> None:
    result = planned(cache, "aws_vpc", VPC, {"cidr_block": "10.0.0.0/16"})
    assert result.value["id"] == "vpc-1"
    assert result.replaces == []


def test_a_change_of_what_cannot_change_forces_a_replacement(cache: SchemaCache) -> None:
    assert planned(cache, "aws_vpc", VPC, {"cidr_block": "10.1.0.0/16"}).replaces == [("cidr_block",)]


def test_a_change_in_place_keeps_the_computed_values(cache: SchemaCache) -> None:
    result = planned(cache, "aws_vpc", VPC, {"cidr_block": "10.0.0.0/16", "enable_dns_support": False})
    assert (result.value["id"], result.value["enable_dns_support"], result.replaces) == ("vpc-1", False, [])


def test_another_region_is_another_object(cache: SchemaCache) -> None:
    assert ("region",) in planned(cache, "aws_vpc", VPC, {"cidr_block": "10.0.0.0/16"}, region="eu-west-1").replaces


def test_tags_of_provider_and_resource_are_planned_together(cache: SchemaCache) -> None:
    default = [{"tags": {"owner": "acme", "name": "all"}}]
    value = planned(
        cache, "aws_vpc", None, {"cidr_block": "10.0.0.0/16", "tags": {"name": "own"}}, default_tags=default
    ).value
    assert value["tags_all"] == {"owner": "acme", "name": "own"}


def test_tags_that_are_not_known_yet_leave_all_tags_unknown(cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_vpc")
    config = proposal(resource, {"cidr_block": "10.0.0.0/16"}) | {"tags": UNKNOWN}
    assert isinstance(
        plan(resource, prior=None, proposed=config, config=config, provider=PROVIDER).value["tags_all"], Unknown
    )


def test_nothing_is_known_of_a_set_with_an_unknown_element(cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_lb")
    config = proposal(resource, {"name": "a"}) | {"subnets": ["subnet-1", UNKNOWN]}
    value = plan(resource, prior=None, proposed=config, config=config, provider=PROVIDER).value
    assert isinstance(value["subnets"], Unknown)


def test_a_policy_in_another_order_is_no_change(cache: SchemaCache) -> None:
    before: dict[str, Any] = {
        "name": "a",
        "id": "a",
        "assume_role_policy": '{"Statement":[{"Action":["b","a"],"Effect":"Allow"}]}',
    }
    before |= {"path": "/", "max_session_duration": 3600, "tags_all": {}}
    after = {"name": "a", "assume_role_policy": '{"Statement": {"Effect": "Allow", "Action": ["a", "b"]}}'}
    assert planned(cache, "aws_iam_role", before, after).value["assume_role_policy"] == before["assume_role_policy"]


def test_a_policy_is_planned_as_the_provider_writes_it(cache: SchemaCache) -> None:
    value = planned(cache, "aws_iam_policy", None, {"name": "a", "policy": '{"b": 1, "a": "<"}'}).value
    assert value["policy"] == '{"a":"\\u003c","b":1}'


def test_container_definitions_are_ordered_and_their_defaults_make_no_difference(cache: SchemaCache) -> None:
    first = planned(cache, "aws_ecs_task_definition", None, {"family": "a", "container_definitions": CONTAINERS}).value
    written = json.loads(first["container_definitions"])
    assert [each["name"] for each in written[0]["environment"]] == ["A", "B"]
    before = {"family": "a", "id": "a", "region": "us-east-1", "container_definitions": first["container_definitions"]}
    again = json.dumps([{**written[0], "essential": True, "mountPoints": [], "cpu": 0}])
    assert (
        planned(cache, "aws_ecs_task_definition", before, {"family": "a", "container_definitions": again}).replaces
        == []
    )


def test_a_missing_optional_block_keeps_what_the_cloud_has(cache: SchemaCache) -> None:
    before = {
        "name": "a",
        "id": "a",
        "region": "us-east-1",
        "deployment_circuit_breaker": [{"enable": False, "rollback": False}],
    }
    value = planned(cache, "aws_ecs_service", before, {"name": "a"}).value
    assert value["deployment_circuit_breaker"] == before["deployment_circuit_breaker"]


def test_a_computed_block_of_a_new_object_is_unknown(cache: SchemaCache) -> None:
    assert isinstance(planned(cache, "aws_ecs_cluster", None, {"name": "a"}).value["setting"], Unknown)


@pytest.mark.parametrize(("kind", "expected"), [("application", 60), ("network", None)])
def test_arguments_of_one_kind_of_load_balancer_have_no_default_for_another(
    cache: SchemaCache, kind: str, expected: int | None
) -> None:
    assert planned(cache, "aws_lb", None, {"name": "a", "load_balancer_type": kind}).value["idle_timeout"] == expected


def test_write_only_arguments_are_never_planned(cache: SchemaCache) -> None:
    config = {"secret_id": "a", "secret_string_wo": "hidden", "secret_string_wo_version": 1}
    value = planned(cache, "aws_secretsmanager_secret_version", None, config).value
    assert value["secret_string_wo"] is None
