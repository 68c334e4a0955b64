from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import ACCOUNT, SCOPE, Create

OTHER_STACK = Scope(provider="aws", account=ACCOUNT, region="us-east-1", stack="dev-web", session="1-0")
GONE = Scope(provider="aws", account=ACCOUNT, region="us-east-1", stack="dev-app", session="999-1")


def trust(**principal: str) -> str:
    statement = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


TRUST = trust(Service="ecs-tasks.amazonaws.com")


Delete = Callable[[str, str], None]


@pytest.fixture
def delete(world: World, cache: SchemaCache) -> Delete:
    return lambda type_name, id_: world.delete(cache.find(RESOURCE, type_name), id_, SCOPE)


def network(create: Create) -> tuple[str, str]:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    return vpc, subnet


def test_identifiers_look_as_the_cloud_makes_them(create: Create) -> None:
    vpc, attributes = create("aws_vpc", cidr_block="10.0.0.0/16")
    assert re.fullmatch("vpc-0[0-9a-f]{16}", vpc)
    assert attributes["arn"] == f"arn:aws:ec2:us-east-1:{ACCOUNT}:vpc/{vpc}"


def test_the_same_objects_get_the_same_identifiers_again(create: Create, store: Store) -> None:
    first = network(create)
    store.clear()
    assert network(create) == first


def test_objects_that_were_asked_for_alike_differ(create: Create, world: World) -> None:
    running = replace(SCOPE, session=world.sessions.begin())
    first, _ = create("aws_vpc", scope=running, cidr_block="10.0.0.0/16")
    second, _ = create("aws_vpc", scope=running, cidr_block="10.0.0.0/16")
    assert first != second


def test_values_follow_from_other_objects(create: Create) -> None:
    vpc, subnet = network(create)
    other = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.2.0/24", availability_zone="us-east-1b")[0]
    _, balancer = create("aws_lb", name="acme", internal=True, subnets=[subnet, other])
    assert balancer["vpc_id"] == vpc
    assert balancer["dns_name"].endswith(".us-east-1.elb.amazonaws.com")


def test_a_reference_to_nothing_is_refused_where_it_stands(create: Create) -> None:
    with pytest.raises(Refusal, match=r"InvalidVpcID\.NotFound") as refused:
        create("aws_subnet", vpc_id="vpc-0123", cidr_block="10.0.1.0/24")
    assert refused.value.diagnostics[0].path == ("vpc_id",)


def test_what_a_policy_allows_need_not_exist_but_its_principals_must(create: Create) -> None:
    policy = {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": f"arn:aws:s3:::{ACCOUNT}-none"}]}
    create("aws_iam_policy", name="free", policy=json.dumps(policy))
    with pytest.raises(Refusal, match="MalformedPolicyDocument"):
        create("aws_iam_role", name="a", assume_role_policy=trust(AWS=f"arn:aws:iam::{ACCOUNT}:role/none"))


def test_what_is_left_alone_on_deletion_stays_and_is_not_taken_for_the_next_one(
    create: Create, world: World, cache: SchemaCache, store: Store
) -> None:
    resource = cache.find(RESOURCE, "aws_ecs_task_definition")
    asked = {"family": "chat", "container_definitions": '[{"name": "chat", "image": "chat"}]', "skip_destroy": True}
    first, _ = create(resource.name, scope=GONE, **asked)
    world.delete(resource, first, GONE)
    second, _ = create(resource.name, **asked)
    assert [row["id"] for row in store.query("SELECT id FROM objects")] == [first, second]


def test_what_others_use_is_not_deleted(create: Create, world: World, cache: SchemaCache) -> None:
    vpc, subnet = network(create)
    with pytest.raises(Refusal, match=f"DependencyViolation: It is still in use by aws_subnet {subnet}"):
        world.delete(cache.find(RESOURCE, "aws_vpc"), vpc, SCOPE)


def test_deleting_twice_is_no_error(create: Create, world: World, cache: SchemaCache) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    resource = cache.find(RESOURCE, "aws_vpc")
    world.delete(resource, vpc, SCOPE)
    world.delete(resource, vpc, SCOPE)
    assert world.read(resource, vpc, SCOPE) is None


@pytest.mark.parametrize(
    ("type_name", "arguments", "code"),
    [
        ("aws_iam_role", {"name": "a", "assume_role_policy": TRUST}, "EntityAlreadyExists"),
        ("aws_s3_bucket", {"bucket": "acme"}, "BucketAlreadyOwnedByYou"),
        ("aws_secretsmanager_secret", {"name": "a"}, "ResourceExistsException"),
        ("aws_cloudwatch_log_group", {"name": "a"}, "ResourceAlreadyExistsException"),
    ],
)
def test_a_name_is_given_once(create: Create, type_name: str, arguments: dict[str, Any], code: str) -> None:
    create(type_name, **arguments)
    with pytest.raises(Refusal, match=code):
        create(type_name, scope=OTHER_STACK, **arguments)


@pytest.mark.parametrize(("window", "free"), [(None, False), (7, False), (0, True)])
def test_the_name_of_a_deleted_secret_stays_reserved_without_immediate_deletion(
    create: Create, world: World, cache: SchemaCache, window: int | None, *, free: bool
) -> None:
    arguments = {"name": "a", "recovery_window_in_days": window}
    secret, _ = create("aws_secretsmanager_secret", **arguments)
    world.delete(cache.find(RESOURCE, "aws_secretsmanager_secret"), secret, SCOPE)
    if free:
        assert create("aws_secretsmanager_secret", **arguments)
    else:
        with pytest.raises(Refusal, match="scheduled for deletion"):
            create("aws_secretsmanager_secret", **arguments)


@pytest.mark.parametrize(
    ("type_name", "arguments", "code"),
    [
        ("aws_lb", {"name": "a", "enable_deletion_protection": True}, "OperationNotPermitted"),
        ("aws_db_instance", {"identifier": "a", "instance_class": "x", "deletion_protection": True}, "Cannot delete"),
        ("aws_db_instance", {"identifier": "a", "instance_class": "x"}, "final_snapshot_identifier is required"),
    ],
)
def test_protected_objects_are_not_deleted(
    delete: Delete, create: Create, type_name: str, arguments: dict[str, Any], code: str
) -> None:
    id_, _ = create(type_name, **arguments)
    with pytest.raises(Refusal, match=code):
        delete(type_name, id_)


def test_a_final_snapshot_is_taken_once_by_a_name(create: Create, world: World, cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_db_instance")
    arguments = {"identifier": "a", "instance_class": "x", "final_snapshot_identifier": "last"}
    world.delete(resource, create("aws_db_instance", **arguments)[0], SCOPE)
    again, _ = create("aws_db_instance", **arguments)
    with pytest.raises(Refusal, match="DBSnapshotAlreadyExists"):
        world.delete(resource, again, SCOPE)


def test_an_apply_that_was_broken_off_makes_nothing_twice(create: Create) -> None:
    first, _ = create("aws_vpc", scope=GONE, cidr_block="10.0.0.0/16")
    assert create("aws_vpc", cidr_block="10.0.0.0/16")[0] == first


def test_a_named_object_of_a_broken_off_apply_is_taken_over_with_what_is_wanted_now(create: Create) -> None:
    create("aws_iam_role", scope=GONE, name="a", assume_role_policy=TRUST)
    _, role = create("aws_iam_role", name="a", assume_role_policy=TRUST, max_session_duration=7200)
    assert role["max_session_duration"] == 7200


def test_an_object_that_a_state_holds_is_never_taken_over(create: Create, world: World, cache: SchemaCache) -> None:
    first, _ = create("aws_vpc", scope=GONE, cidr_block="10.0.0.0/16")
    world.read(cache.find(RESOURCE, "aws_vpc"), first, SCOPE)
    assert create("aws_vpc", cidr_block="10.0.0.0/16")[0] != first


def test_revisions_count_up_and_never_come_again(create: Create, world: World, cache: SchemaCache) -> None:
    arguments = {"family": "a", "container_definitions": "[]"}
    first, _ = create("aws_ecs_task_definition", **arguments)
    world.delete(cache.find(RESOURCE, "aws_ecs_task_definition"), first, SCOPE)
    second, attributes = create("aws_ecs_task_definition", **arguments)
    assert second.endswith(":task-definition/a:2")
    assert (attributes["id"], attributes["revision"]) == ("a", 2)


def test_the_account_may_grant_fewer_objects(store: Store, create: Create, world: World) -> None:
    world.quotas = {"L-F678F1CE": 1}
    create("aws_vpc", cidr_block="10.0.0.0/16")
    with pytest.raises(Refusal, match="VpcLimitExceeded"):
        create("aws_vpc", cidr_block="10.1.0.0/16")


def test_what_the_account_had_before_can_be_referred_to(create: Create, world: World, cache: SchemaCache) -> None:
    vpc = cache.find(RESOURCE, "aws_vpc")
    owned_by_nobody = Scope(provider="aws", account=ACCOUNT, region="us-east-1", stack="")
    assert world.seed(vpc, {"id": "vpc-0company", "cidr_block": "10.9.0.0/16"}, owned_by_nobody) == "vpc-0company"
    assert world.seed(vpc, {"id": "vpc-0company", "cidr_block": "10.8.0.0/16"}, owned_by_nobody) == "vpc-0company"
    assert create("aws_subnet", vpc_id="vpc-0company", cidr_block="10.9.1.0/24")


def test_objects_of_another_region_are_out_of_sight(create: Create) -> None:
    elsewhere = Scope(provider="aws", account=ACCOUNT, region="eu-west-1", stack="dev-app", session="1-0")
    vpc, _ = create("aws_vpc", scope=elsewhere, cidr_block="10.0.0.0/16")
    with pytest.raises(Refusal, match="does not exist"):
        create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")


def test_an_import_id_finds_the_object(create: Create, world: World, cache: SchemaCache) -> None:
    vpc, _ = network(create)
    table, _ = create("aws_route_table", vpc_id=vpc)
    gateway, _ = create("aws_internet_gateway", vpc_id=vpc)
    route, _ = create("aws_route", route_table_id=table, destination_cidr_block="0.0.0.0/0", gateway_id=gateway)
    found = world.find(cache.find(RESOURCE, "aws_route"), f"{table}_0.0.0.0/0", SCOPE)
    assert found is not None
    assert found[0] == route


def test_a_service_comes_after_the_listener_that_forwards_to_it(create: Create) -> None:
    vpc, subnet = network(create)
    arguments = {"name": "a", "port": 80, "protocol": "HTTP", "target_type": "ip", "vpc_id": vpc}
    group, _ = create("aws_lb_target_group", **arguments)
    other, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.2.0/24", availability_zone="us-east-1b")
    balancer, _ = create("aws_lb", name="a", internal=True, subnets=[subnet, other])
    cluster, _ = create("aws_ecs_cluster", name="a")
    target = {"target_group_arn": group, "container_name": "a", "container_port": 80}
    service = {"name": "a", "cluster": cluster, "load_balancer": [target]}
    with pytest.raises(Refusal, match="does not have an associated load balancer"):
        create("aws_ecs_service", **service)
    action = [{"type": "forward", "target_group_arn": group}]
    create("aws_lb_listener", load_balancer_arn=balancer, port=80, default_action=action)
    assert create("aws_ecs_service", **service)
