"""Targets of a load balancer are the tasks behind it."""

from __future__ import annotations

import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client


@pytest.fixture
def balanced(create: Create) -> tuple[str, str]:
    """The ARNs of a protected load balancer and of its target group, behind which a service has two tasks."""
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnets = [
        create("aws_subnet", vpc_id=vpc, cidr_block=f"10.0.{n}.0/24", availability_zone=f"us-east-1{zone}")[0]
        for n, zone in enumerate("ab")
    ]
    _, balancer = create(
        "aws_lb",
        name="web",
        internal=True,
        load_balancer_type="application",
        subnets=subnets,
        enable_deletion_protection=True,
    )
    _, group = create("aws_lb_target_group", name="chat", port=80, protocol="HTTP", target_type="ip", vpc_id=vpc)
    forward = [{"type": "forward", "target_group_arn": group["arn"]}]
    create("aws_lb_listener", load_balancer_arn=balancer["arn"], port=80, protocol="HTTP", default_action=forward)
    _, cluster = create("aws_ecs_cluster", name="acme")
    _, definition = create("aws_ecs_task_definition", family="chat", container_definitions='[{"name":"a","image":"b"}]')
    create(
        "aws_ecs_service",
        name="chat",
        cluster=cluster["arn"],
        task_definition=definition["arn"],
        desired_count=2,
        load_balancer=[{"target_group_arn": group["arn"], "container_name": "a", "container_port": 8080}],
    )
    return str(balancer["arn"]), str(group["arn"])


def test_running_tasks_are_healthy_targets(client: Client, balanced: tuple[str, str]) -> None:
    shown = client("elbv2").describe_target_health(TargetGroupArn=balanced[1])["TargetHealthDescriptions"]
    assert [(each["Target"]["Port"], each["TargetHealth"]["State"]) for each in shown] == [(8080, "healthy")] * 2


def test_tasks_of_a_bad_rollout_are_unhealthy_until_they_are_stopped(
    client: Client, store: Store, balanced: tuple[str, str]
) -> None:
    ecs, asked = client("ecs"), {"cluster": "acme", "services": ["chat"]}
    ecs.describe_services(**asked)
    Faults(store).add(Fault(kind="unhealthy"))
    ecs.update_service(cluster="acme", service="chat", forceNewDeployment=True)
    looks = [ecs.describe_services(**asked)["services"][0] for _ in range(2)]
    shown = client("elbv2").describe_target_health(TargetGroupArn=balanced[1])["TargetHealthDescriptions"]
    assert sorted(each["TargetHealth"]["State"] for each in shown) == ["healthy"] * 2 + ["unhealthy"] * 2
    later = ecs.describe_services(**asked)["services"][0]["events"]
    new = [each["message"] for each in later[: len(later) - len(looks[1]["events"])]]
    assert any("(port 8080) is unhealthy in (target-group" in each for each in new)


def test_a_protected_load_balancer_is_deleted_once_its_protection_is_lifted(
    client: Client, balanced: tuple[str, str]
) -> None:
    elbv2, (balancer, group) = client("elbv2"), balanced
    with pytest.raises(ClientError, match="OperationNotPermitted"):
        elbv2.delete_load_balancer(LoadBalancerArn=balancer)
    with pytest.raises(ClientError, match="ResourceInUse"):
        elbv2.delete_target_group(TargetGroupArn=group)
    lifted = [{"Key": "deletion_protection.enabled", "Value": "false"}]
    elbv2.modify_load_balancer_attributes(LoadBalancerArn=balancer, Attributes=lifted)
    elbv2.delete_load_balancer(LoadBalancerArn=balancer)
    elbv2.delete_target_group(TargetGroupArn=group)
