"""What a deletion takes along, and what stops it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create

TRUST = json.dumps(
    {"Statement": [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
)


def exists(world: World, cache: SchemaCache, type_name: str, id_: str) -> bool:
    return world.read(cache.find(RESOURCE, type_name), id_, SCOPE) is not None


def balancer(create: Create) -> tuple[str, str, str]:
    """A network load balancer, its target group and its listener."""
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    arguments = {"name": "a", "port": 80, "protocol": "TCP", "target_type": "ip", "vpc_id": vpc}
    group, _ = create("aws_lb_target_group", **arguments)
    made, _ = create("aws_lb", name="a", internal=True, load_balancer_type="network", subnets=[subnet])
    action = [{"type": "forward", "target_group_arn": group}]
    listener, _ = create("aws_lb_listener", load_balancer_arn=made, port=80, protocol="TCP", default_action=action)
    return made, group, listener


def test_a_load_balancer_takes_its_listeners_along(create: Create, world: World, cache: SchemaCache) -> None:
    made, group, listener = balancer(create)
    with pytest.raises(Refusal, match="ResourceInUse"):
        world.delete(cache.find(RESOURCE, "aws_lb_target_group"), group, SCOPE)
    world.delete(cache.find(RESOURCE, "aws_lb"), made, SCOPE)
    assert not exists(world, cache, "aws_lb_listener", listener)
    world.delete(cache.find(RESOURCE, "aws_lb_target_group"), group, SCOPE)


@pytest.mark.parametrize("force", [False, True])
def test_a_bucket_with_objects_goes_only_by_force(
    create: Create, world: World, cache: SchemaCache, *, force: bool
) -> None:
    create("aws_s3_bucket", bucket="acme", force_destroy=force)
    object_, _ = create("aws_s3_object", bucket="acme", key="b", content="c")
    if force:
        world.delete(cache.find(RESOURCE, "aws_s3_bucket"), "acme", SCOPE)
    else:
        with pytest.raises(Refusal, match="BucketNotEmpty"):
            world.delete(cache.find(RESOURCE, "aws_s3_bucket"), "acme", SCOPE)
    assert exists(world, cache, "aws_s3_object", object_) is not force


def test_a_role_with_policies_is_kept(create: Create, world: World, cache: SchemaCache) -> None:
    create("aws_iam_role", name="a", assume_role_policy=TRUST)
    create("aws_iam_role_policy", name="b", role="a", policy='{"Statement":[]}')
    with pytest.raises(Refusal, match="DeleteConflict"):
        world.delete(cache.find(RESOURCE, "aws_iam_role"), "a", SCOPE)


def cluster(create: Create) -> dict[str, Any]:
    """The arguments of a node group in a new cluster."""
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnets = [
        create("aws_subnet", vpc_id=vpc, cidr_block=f"10.0.{n}.0/24", availability_zone=f"us-east-1{zone}")[0]
        for n, zone in enumerate("ab")
    ]
    _, role = create("aws_iam_role", name="a", assume_role_policy=TRUST)
    create("aws_eks_cluster", name="acme", role_arn=role["arn"], vpc_config=[{"subnet_ids": subnets}])
    return {"cluster_name": "acme", "node_role_arn": role["arn"], "subnet_ids": subnets}


def test_a_cluster_with_nodes_is_kept(create: Create, world: World, cache: SchemaCache) -> None:
    sizes = [{"desired_size": 1, "min_size": 0, "max_size": 2}]
    create("aws_eks_node_group", node_group_name="a", scaling_config=sizes, **cluster(create))
    with pytest.raises(Refusal, match="ResourceInUseException"):
        world.delete(cache.find(RESOURCE, "aws_eks_cluster"), "acme", SCOPE)


def test_a_group_that_another_group_lets_in_is_kept(create: Create, world: World, cache: SchemaCache) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    let_in, _ = create("aws_security_group", name="a", vpc_id=vpc)
    rule = {"from_port": 80, "to_port": 80, "protocol": "tcp", "security_groups": [let_in]}
    create("aws_security_group", name="b", vpc_id=vpc, ingress=[rule])
    with pytest.raises(Refusal, match="DependencyViolation"):
        world.delete(cache.find(RESOURCE, "aws_security_group"), let_in, SCOPE)
