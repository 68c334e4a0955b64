from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.data_sources import Request, read_data_source
from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE, SchemaCache
from bascule.sandbox.server.configuration import Configuration
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import ACCOUNT, SCOPE, Create, proposal


def read(world: World, cache: SchemaCache, type_name: str, **arguments: Any) -> dict[str, Value]:
    source = cache.find(DATA_SOURCE, type_name)
    asked = proposal(source, arguments)
    return read_data_source(
        Request(
            source=source,
            config=asked,
            world=world,
            scope=SCOPE,
            configuration=Configuration(),
            types=cache.names(RESOURCE),
        )
    )


@pytest.mark.parametrize(
    ("type_name", "attribute", "value"),
    [
        ("aws_caller_identity", "account_id", ACCOUNT),
        ("aws_partition", "dns_suffix", "amazonaws.com"),
        ("aws_region", "region", "us-east-1"),
        ("aws_availability_zones", "names", [f"us-east-1{letter}" for letter in "abcdef"]),
    ],
)
def test_the_account_describes_itself(
    world: World, cache: SchemaCache, type_name: str, attribute: str, value: Value
) -> None:
    assert read(world, cache, type_name)[attribute] == value


def test_statements_become_a_policy_document(world: World, cache: SchemaCache) -> None:
    principals = [{"type": "Service", "identifiers": ["ecs.amazonaws.com"]}]
    condition = [{"test": "StringEquals", "variable": "aws:x", "values": ["a"]}]
    statement = {"actions": ["sts:AssumeRole"], "principals": principals, "condition": condition}
    state = read(world, cache, "aws_iam_policy_document", statement=[statement])
    assert json.loads(state["json"])["Statement"] == [
        {
            "Effect": "Allow",
            "Action": "sts:AssumeRole",
            "Principal": {"Service": "ecs.amazonaws.com"},
            "Condition": {"StringEquals": {"aws:x": "a"}},
        }
    ]


def test_a_managed_policy_is_found_by_name(world: World, cache: SchemaCache) -> None:
    state = read(world, cache, "aws_cloudfront_cache_policy", name="Managed-CachingOptimized")
    assert state["id"] == "658327ea-f89d-4fab-a63d-7e88639e58f6"


def test_a_living_object_is_found_by_its_attributes_and_tags(world: World, cache: SchemaCache, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16", tags={"Name": "main"})
    create("aws_vpc", cidr_block="10.1.0.0/16")
    assert read(world, cache, "aws_vpc", tags={"Name": "main"})["id"] == vpc
    assert read(world, cache, "aws_vpc", filter=[{"name": "cidr", "values": ["10.0.0.0/16"]}])["id"] == vpc


def test_nothing_found_is_refused(world: World, cache: SchemaCache) -> None:
    with pytest.raises(Refusal, match="no matching aws_vpc found"):
        read(world, cache, "aws_vpc", id="vpc-none")


def test_several_found_is_refused(world: World, cache: SchemaCache, create: Create) -> None:
    for cidr in ("10.0.0.0/16", "10.1.0.0/16"):
        create("aws_vpc", cidr_block=cidr)
    with pytest.raises(Refusal, match="multiple aws_vpc matched"):
        read(world, cache, "aws_vpc")


def test_all_subnets_of_a_network_are_found(world: World, cache: SchemaCache, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    assert read(world, cache, "aws_subnets", filter=[{"name": "vpc-id", "values": [vpc]}])["ids"] == [subnet]


def test_parameters_are_public_or_in_the_store(world: World, cache: SchemaCache, create: Create) -> None:
    create("aws_ssm_parameter", name="/acme/x", type="String", value="mine")
    assert read(world, cache, "aws_ssm_parameter", name="/acme/x")["value"] == "mine"
    image = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
    assert read(world, cache, "aws_ssm_parameter", name=image)["value"].startswith("ami-0")


def test_the_newest_revision_of_a_task_definition_is_meant(world: World, cache: SchemaCache, create: Create) -> None:
    for image in ("a", "b"):
        create("aws_ecs_task_definition", family="chat", container_definitions=json.dumps([{"image": image}]))
    assert read(world, cache, "aws_ecs_task_definition", task_definition="chat")["revision"] == 2


def test_a_certificate_is_found_by_its_domain(world: World, cache: SchemaCache, create: Create) -> None:
    create("aws_acm_certificate", domain_name="a.example", validation_method="DNS")
    wanted, _ = create("aws_acm_certificate", domain_name="b.example", validation_method="DNS")
    assert read(world, cache, "aws_acm_certificate", domain="b.example")["arn"] == wanted
