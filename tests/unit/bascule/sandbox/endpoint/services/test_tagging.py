"""What carries tags is found, as far as AWS's API finds it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.unit.bascule.sandbox.conftest import SCOPE, Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

TAGS = {"bascule:environment": "dev", "team": "a"}
TRUST = '{"Version":"2012-10-17","Statement":[]}'


@pytest.fixture
def made(create: Create) -> dict[str, str]:
    """ARNs of what was made, by name."""
    vpc, network = create("aws_vpc", cidr_block="10.0.0.0/16", tags=TAGS)
    _, group = create("aws_security_group", vpc_id=vpc, name="web", tags={"team": "b"})
    _, cluster = create("aws_ecs_cluster", name="acme", tags=TAGS)
    _, zone = create("aws_route53_zone", name="acme.example", tags=TAGS)
    create("aws_ecs_cluster", name="bare")
    create("aws_iam_role", name="app", assume_role_policy=TRUST, tags=TAGS)
    elsewhere = replace(SCOPE, region="eu-west-1")
    _, far = create("aws_ecs_cluster", scope=elsewhere, name="far", tags=TAGS)
    all_ = {"vpc": network, "group": group, "cluster": cluster, "zone": zone, "far": far}
    return {name: str(each["arn"]) for name, each in all_.items()}


def found(client: Client, region: str = SCOPE.region, **asked: Any) -> set[str]:
    pages = client("resourcegroupstaggingapi", region).get_paginator("get_resources").paginate(**asked)
    return {each["ResourceARN"] for page in pages for each in page["ResourceTagMappingList"]}


def test_everything_with_tags_is_found_in_its_region(client: Client, made: dict[str, str]) -> None:
    assert found(client) == {made[each] for each in ("vpc", "group", "cluster", "zone")}
    assert found(client, "eu-west-1") == {made["far"]}


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ([{"Key": "team"}], {"vpc", "group", "cluster", "zone"}),
        ([{"Key": "team", "Values": ["a"]}], {"vpc", "cluster", "zone"}),
        ([{"Key": "team", "Values": ["a", "b"]}], {"vpc", "group", "cluster", "zone"}),
        ([{"Key": "team", "Values": ["b"]}, {"Key": "bascule:environment"}], set()),
        ([{"Key": "nothing"}], set()),
    ],
)
def test_filters_all_have_to_hold_and_one_value_each(
    client: Client, made: dict[str, str], filters: list[dict[str, Any]], names: set[str]
) -> None:
    assert found(client, TagFilters=filters) == {made[each] for each in names}


@pytest.mark.parametrize(
    ("kinds", "names"),
    [(["ecs"], {"cluster"}), (["ec2:vpc"], {"vpc"}), (["ec2", "route53:hostedzone"], {"vpc", "group", "zone"})],
)
def test_kinds_are_services_or_types(client: Client, made: dict[str, str], kinds: list[str], names: set[str]) -> None:
    assert found(client, ResourceTypeFilters=kinds) == {made[each] for each in names}


def test_tags_are_told_and_long_lists_come_in_parts(client: Client, made: dict[str, str]) -> None:
    pages = client("resourcegroupstaggingapi").get_paginator("get_resources").paginate(ResourcesPerPage=3)
    sizes = [len(page["ResourceTagMappingList"]) for page in pages]
    (mapping,) = client("resourcegroupstaggingapi").get_resources(ResourceARNList=[made["group"]])[
        "ResourceTagMappingList"
    ]
    assert (sizes, mapping["Tags"]) == ([3, 1], [{"Key": "team", "Value": "b"}])
