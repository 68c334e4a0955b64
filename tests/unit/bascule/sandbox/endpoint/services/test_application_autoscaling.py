"""Scalable targets over the API are those of stacks."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

RESOURCE_ID = "service/acme/chat"
DIMENSION = "ecs:service:DesiredCount"
TARGET = {"ServiceNamespace": "ecs", "ResourceId": RESOURCE_ID, "ScalableDimension": DIMENSION}


@pytest.fixture
def scaled(create: Create) -> str:
    named = {"service_namespace": "ecs", "resource_id": RESOURCE_ID, "scalable_dimension": DIMENSION}
    id_, _ = create("aws_appautoscaling_target", **named, min_capacity=0, max_capacity=4)
    create(
        "aws_appautoscaling_policy",
        name="cpu",
        policy_type="TargetTrackingScaling",
        **named,
        target_tracking_scaling_policy_configuration=[{"target_value": 60}],
    )
    return id_


def targets(client: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client("application-autoscaling").describe_scalable_targets(ServiceNamespace="ecs")[
        "ScalableTargets"
    ]
    return found


def test_a_minimum_is_raised_and_the_maximum_kept(
    client: Client, scaled: str, world: World, cache: SchemaCache
) -> None:
    client("application-autoscaling").register_scalable_target(**TARGET, MinCapacity=2)
    read = world.read(cache.find(RESOURCE, "aws_appautoscaling_target"), scaled, SCOPE) or {}
    assert (read["min_capacity"], read["max_capacity"]) == (2, 4)
    assert [(each["MinCapacity"], each["MaxCapacity"]) for each in targets(client)] == [(2, 4)]


@pytest.mark.usefixtures("scaled")
def test_a_minimum_above_the_maximum_is_refused(client: Client) -> None:
    with pytest.raises(ClientError, match="ValidationException"):
        client("application-autoscaling").register_scalable_target(**TARGET, MinCapacity=5)
    assert targets(client)[0]["MinCapacity"] == 0


def test_a_target_that_nobody_made_is_made(client: Client) -> None:
    client("application-autoscaling").register_scalable_target(**TARGET, MinCapacity=1, MaxCapacity=2)
    assert [each["ResourceId"] for each in targets(client)] == [RESOURCE_ID]


@pytest.mark.usefixtures("scaled")
def test_policies_go_with_their_target(client: Client) -> None:
    scaling = client("application-autoscaling")
    policies = scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]
    tracked = [each["TargetTrackingScalingPolicyConfiguration"]["TargetValue"] for each in policies]
    scaling.deregister_scalable_target(**TARGET)
    assert tracked == [60]
    assert scaling.describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"] == []


def test_what_is_not_there_is_not_deregistered(client: Client) -> None:
    with pytest.raises(ClientError, match="ObjectNotFoundException"):
        client("application-autoscaling").deregister_scalable_target(**TARGET)
