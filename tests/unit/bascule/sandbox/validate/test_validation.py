from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Diagnostic
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.validate import validate
from bascule.sandbox.values.cty import UNKNOWN
from tests.unit.bascule.sandbox.conftest import proposal


def errors(cache: SchemaCache, type_name: str, **arguments: Any) -> list[Diagnostic]:
    resource = cache.find(RESOURCE, type_name)
    return validate(resource, proposal(resource, arguments))


GROUP = {"name": "a", "port": 80, "protocol": "HTTP", "vpc_id": "vpc-1"}


@pytest.mark.parametrize(
    ("type_name", "arguments", "path"),
    [
        ("aws_vpc", {"instance_tenancy": "shared"}, ("instance_tenancy",)),
        ("aws_vpc", {"cidr_block": "10.0.0.1/16"}, ("cidr_block",)),
        ("aws_vpc", {"cidr_block": "10.0.0.0/16", "ipv4_netmask_length": 20}, ("cidr_block",)),
        ("aws_lb_target_group", {**GROUP, "health_check": [{"interval": 1}]}, ("health_check", 0, "interval")),
        ("aws_lb_target_group", {**GROUP, "slow_start": 5}, ("slow_start",)),
        ("aws_iam_role", {"assume_role_policy": "{"}, ("assume_role_policy",)),
        ("aws_iam_role", {"assume_role_policy": "{}", "permissions_boundary": "none"}, ("permissions_boundary",)),
        ("aws_lb", {"name": "internal-a"}, ("name",)),
    ],
)
def test_what_the_provider_refuses_is_refused_where_it_stands(
    cache: SchemaCache, type_name: str, arguments: dict[str, Any], path: tuple[Any, ...]
) -> None:
    assert errors(cache, type_name, **arguments)[0].path == path


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("aws_vpc", {"cidr_block": "10.0.0.0/16"}),
        ("aws_secretsmanager_secret", {"recovery_window_in_days": 7}),
        ("aws_secretsmanager_secret", {"recovery_window_in_days": 0}),
        ("aws_lb_target_group", GROUP),
        ("aws_s3_bucket", {"bucket": "Upper_Case"}),
    ],
)
def test_what_the_provider_lets_through_is_let_through(
    cache: SchemaCache, type_name: str, arguments: dict[str, Any]
) -> None:
    assert errors(cache, type_name, **arguments) == []


def test_all_errors_are_said_at_once(cache: SchemaCache) -> None:
    assert len(errors(cache, "aws_vpc", cidr_block="x", instance_tenancy="y")) == 2


def test_unknown_values_are_let_through(cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_vpc")
    assert validate(resource, proposal(resource, {}) | {"cidr_block": UNKNOWN, "instance_tenancy": UNKNOWN}) == []


def test_an_error_inside_a_set_ends_at_the_set(cache: SchemaCache) -> None:
    found = errors(cache, "aws_ecs_service", name="a", load_balancer=[{"container_name": "a", "container_port": 99999}])
    assert found[0].path == ("load_balancer",)
