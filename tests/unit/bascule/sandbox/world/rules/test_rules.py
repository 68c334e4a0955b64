"""What is checked of an object and those around it."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import ACCOUNT, Create


@pytest.fixture
def vpc(create: Create) -> str:
    return create("aws_vpc", cidr_block="10.0.0.0/16")[0]


def subnet(create: Create, vpc: str, number: int, zone: str) -> str:
    return create("aws_subnet", vpc_id=vpc, cidr_block=f"10.0.{number}.0/24", availability_zone=f"us-east-1{zone}")[0]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"cidr_block": "10.1.0.0/24"}, r"InvalidSubnet\.Range"),
        ({"cidr_block": "10.0.1.0/25"}, r"InvalidSubnet\.Conflict"),
        ({"cidr_block": "10.0.2.0/24", "availability_zone": "us-east-1z"}, "InvalidParameterValue"),
    ],
)
def test_a_subnet_fits_into_its_network(create: Create, vpc: str, arguments: dict[str, Any], code: str) -> None:
    subnet(create, vpc, 1, "a")
    with pytest.raises(Refusal, match=code):
        create("aws_subnet", vpc_id=vpc, **arguments)


def test_a_second_range_of_the_network_counts(create: Create, vpc: str) -> None:
    create("aws_vpc_ipv4_cidr_block_association", vpc_id=vpc, cidr_block="10.1.0.0/16")
    assert create("aws_subnet", vpc_id=vpc, cidr_block="10.1.0.0/24")


@pytest.mark.parametrize(
    ("zones", "code"), [("a", "At least two subnets"), ("aab", "multiple subnets in the same Availability Zone")]
)
def test_a_load_balancer_wants_zones_apart(create: Create, vpc: str, zones: str, code: str) -> None:
    subnets = [subnet(create, vpc, number, zone) for number, zone in enumerate(zones)]
    with pytest.raises(Refusal, match=code):
        create("aws_lb", name="a", internal=True, subnets=subnets)


def test_what_the_internet_reaches_needs_a_gateway(create: Create, vpc: str) -> None:
    subnets = [subnet(create, vpc, 1, "a"), subnet(create, vpc, 2, "b")]
    with pytest.raises(Refusal, match="no internet gateway"):
        create("aws_lb", name="a", subnets=subnets)
    create("aws_internet_gateway", vpc_id=vpc)
    assert create("aws_lb", name="a", subnets=subnets)


def test_of_a_network_that_was_there_before_nobody_knows_the_gateways(
    create: Create, world: World, cache: SchemaCache
) -> None:
    nobody = Scope(provider="aws", account=ACCOUNT, region="us-east-1", stack="")
    world.seed(cache.find(RESOURCE, "aws_vpc"), {"id": "vpc-0company", "cidr_block": "10.0.0.0/16"}, nobody)
    subnets = [subnet(create, "vpc-0company", 1, "a"), subnet(create, "vpc-0company", 2, "b")]
    assert create("aws_lb", name="a", subnets=subnets)


def test_what_belongs_together_lies_in_one_network(create: Create, vpc: str) -> None:
    other, _ = create("aws_vpc", cidr_block="10.0.0.0/16", tags={"Name": "other"})
    security_group, _ = create("aws_security_group", name="a", vpc_id=other)
    with pytest.raises(Refusal, match="different networks"):
        create(
            "aws_instance",
            ami="ami-0123456789abcdef0",
            instance_type="t3.micro",
            subnet_id=subnet(create, vpc, 1, "a"),
            vpc_security_group_ids=[security_group],
        )


def test_a_zone_may_lack_an_instance_type(create: Create, vpc: str) -> None:
    place = subnet(create, vpc, 1, "e")
    with pytest.raises(Refusal, match=r"Unsupported: Your requested instance type \(m5.large\)"):
        create("aws_instance", ami="ami-0123456789abcdef0", instance_type="m5.large", subnet_id=place)


def test_a_cluster_of_databases_wants_two_zones(create: Create, vpc: str) -> None:
    with pytest.raises(Refusal, match="DBSubnetGroupDoesNotCoverEnoughAZs"):
        create("aws_db_subnet_group", name="a", subnet_ids=[subnet(create, vpc, 1, "a")])


def test_a_listener_serves_a_certificate_once_its_domain_is_proved(create: Create, vpc: str) -> None:
    balancer, _ = create(
        "aws_lb", name="a", internal=True, load_balancer_type="network", subnets=[subnet(create, vpc, 1, "a")]
    )
    proof, _ = create("aws_acm_certificate", domain_name="a.example", validation_method="DNS")
    action = [{"type": "fixed-response", "fixed_response": [{"content_type": "text/plain", "status_code": "404"}]}]
    listener = {"load_balancer_arn": balancer, "port": 443, "protocol": "HTTPS", "default_action": action}
    with pytest.raises(Refusal, match="UnsupportedCertificate"):
        create("aws_lb_listener", certificate_arn=proof, **listener)
    create("aws_acm_certificate_validation", certificate_arn=proof)
    assert create("aws_lb_listener", certificate_arn=proof, **listener)


@pytest.mark.parametrize(
    ("type_name", "arguments", "code"),
    [
        ("aws_s3_bucket", {"bucket": "Acme_docs"}, "InvalidBucketName"),
        ("aws_s3_bucket", {"bucket": "192.168.0.1"}, "InvalidBucketName"),
        ("aws_vpc", {}, "MissingParameter"),
        (
            "aws_appautoscaling_target",
            {
                "service_namespace": "ecs",
                "scalable_dimension": "ecs:service:DesiredCount",
                "resource_id": "service/a/b",
                "min_capacity": 3,
                "max_capacity": 2,
            },
            "ValidationException",
        ),
    ],
)
def test_a_service_refuses_what_its_provider_lets_through(
    create: Create, type_name: str, arguments: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        create(type_name, **arguments)
