"""What objects claim of quotas and of subnets' addresses."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.world import World
from bascule.sandbox.world.written import Unfinished
from tests.unit.bascule.sandbox.conftest import SCOPE, Create

STANDARD, ACCELERATED = "L-1216C47A", "L-DB2E81BA"


@pytest.fixture
def subnet(create: Create) -> str:
    """A subnet of eleven usable addresses."""
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    create("aws_internet_gateway", vpc_id=vpc)
    return create("aws_subnet", vpc_id=vpc, cidr_block="10.0.0.0/28", availability_zone="us-east-1a")[0]


def other_subnet(create: Create, subnet: str, world: World, cache: SchemaCache) -> str:
    found = world.read(cache.find(RESOURCE, "aws_subnet"), subnet, SCOPE)
    assert found is not None
    return create("aws_subnet", vpc_id=found["vpc_id"], cidr_block="10.0.1.0/24", availability_zone="us-east-1b")[0]


def instance(create: Create, type_: str, **arguments: Any) -> str:
    return create("aws_instance", ami="ami-0123456789abcdef0", instance_type=type_, **arguments)[0]


def group(create: Create, type_: str, number: int, **arguments: Any) -> str:
    template, _ = create("aws_launch_template", name=f"a{number}", instance_type=type_)
    sizes = {"name": "a", "min_size": 0, "max_size": 8, "desired_capacity": number}
    launch = [{"id": template, "version": "1"}]
    return create(
        "aws_autoscaling_group", launch_template=launch, availability_zones=["us-east-1a"], **sizes, **arguments
    )[0]


@pytest.mark.parametrize(
    ("type_name", "arguments", "quota"),
    [
        ("aws_vpc", [{"cidr_block": "10.0.0.0/16"}, {"cidr_block": "10.1.0.0/16"}], "L-F678F1CE VpcLimitExceeded"),
        ("aws_eip", [{"domain": "vpc"}, {"domain": "vpc", "tags": {"a": "b"}}], "L-0263D0A3 AddressLimitExceeded"),
        ("aws_s3_bucket", [{"bucket": "acme"}, {"bucket": "acme-b"}], "L-DC2B2D3D TooManyBuckets"),
    ],
)
def test_an_account_has_room_for_so_many(
    create: Create, world: World, type_name: str, arguments: list[dict[str, Any]], quota: str
) -> None:
    code, error = quota.split()
    world.quotas = {code: 1}
    create(type_name, **arguments[0])
    with pytest.raises(Refusal, match=error):
        create(type_name, **arguments[1])


def test_what_is_deleted_gives_its_share_back(create: Create, world: World, cache: SchemaCache) -> None:
    world.quotas = {"L-F678F1CE": 1}
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    world.delete(cache.find(RESOURCE, "aws_vpc"), vpc, SCOPE)
    assert create("aws_vpc", cidr_block="10.1.0.0/16")


def test_a_quota_for_each_network_counts_networks_apart(create: Create, world: World) -> None:
    world.quotas = {"L-407747CB": 1}
    for number in (1, 2):
        vpc, _ = create("aws_vpc", cidr_block=f"10.{number}.0.0/16")
        create("aws_subnet", vpc_id=vpc, cidr_block=f"10.{number}.0.0/24")
    with pytest.raises(Refusal, match="SubnetLimitExceeded"):
        create("aws_subnet", vpc_id=vpc, cidr_block="10.2.1.0/24")


def test_rules_of_a_group_count_wherever_they_stand(create: Create, world: World) -> None:
    world.quotas = {"L-0EA8095F": 2}
    inline = {"from_port": 80, "to_port": 80, "protocol": "tcp", "cidr_blocks": ["10.0.0.0/8", "11.0.0.0/8"]}
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    security_group, _ = create("aws_security_group", name="a", vpc_id=vpc, ingress=[inline])
    rule = {"security_group_id": security_group, "ip_protocol": "tcp", "from_port": 1, "to_port": 1}
    create("aws_vpc_security_group_egress_rule", cidr_ipv4="0.0.0.0/0", **rule)
    with pytest.raises(Refusal, match="RulesPerSecurityGroupLimitExceeded"):
        create("aws_vpc_security_group_ingress_rule", cidr_ipv4="0.0.0.0/0", **rule)


def test_instances_count_by_their_vcpus_and_family(create: Create, world: World) -> None:
    world.quotas = {STANDARD: 8, ACCELERATED: 0}
    instance(create, "m7i.xlarge")
    with pytest.raises(Refusal, match="VcpuLimitExceeded"):
        instance(create, "c7i.2xlarge")
    with pytest.raises(Refusal, match="vCPU limit of 0"):
        instance(create, "g6.xlarge")


def test_spot_instances_have_a_quota_of_their_own(create: Create, world: World) -> None:
    world.quotas = {"L-3819A6DF": 0, ACCELERATED: 64}
    with pytest.raises(Refusal, match="MaxSpotInstanceCountExceeded"):
        instance(create, "g6.xlarge", instance_market_options=[{"market_type": "spot"}])


def test_a_group_is_made_and_waits_in_vain_for_instances_beyond_the_quota(
    create: Create, world: World, cache: SchemaCache
) -> None:
    world.quotas = {ACCELERATED: 4}
    with pytest.raises(Unfinished, match="capacity satisfied: timeout") as told:
        group(create, "g6.xlarge", 2, wait_for_capacity_timeout="10m")
    assert "VcpuLimitExceeded" in told.value.diagnostics[0].detail
    assert world.read(cache.find(RESOURCE, "aws_autoscaling_group"), "a", SCOPE) is not None


def test_a_group_that_does_not_wait_hears_of_nothing(create: Create, world: World) -> None:
    world.quotas = {ACCELERATED: 0}
    assert group(create, "g6.xlarge", 2, wait_for_capacity_timeout="0") == "a"


def test_a_full_subnet_takes_nobody_in(create: Create, subnet: str) -> None:
    for number in range(11):
        create("aws_network_interface", subnet_id=subnet, description=str(number))
    with pytest.raises(Refusal, match="InsufficientFreeAddressesInSubnet"):
        create("aws_network_interface", subnet_id=subnet)


def test_a_load_balancer_wants_eight_free_addresses(
    create: Create, subnet: str, world: World, cache: SchemaCache
) -> None:
    for number in range(4):
        create("aws_network_interface", subnet_id=subnet, description=str(number))
    subnets = [subnet, other_subnet(create, subnet, world, cache)]
    with pytest.raises(Refusal, match="InvalidSubnet") as refused:
        create("aws_lb", name="a", internal=True, subnets=subnets)
    assert "at least 8 free" in refused.value.diagnostics[0].detail


def test_tasks_spread_over_subnets_and_fail_only_for_who_waits(create: Create, subnet: str) -> None:
    cluster, _ = create("aws_ecs_cluster", name="a")
    task, _ = create("aws_ecs_task_definition", family="a", container_definitions="[]")
    service = {"cluster": cluster, "task_definition": task, "network_configuration": [{"subnets": [subnet]}]}
    create("aws_ecs_service", name="a", desired_count=9, **service)
    create("aws_ecs_service", name="b", desired_count=9, **service)
    with pytest.raises(Unfinished, match="tfSTABLE"):
        create("aws_ecs_service", name="c", desired_count=9, wait_for_steady_state=True, **service)
