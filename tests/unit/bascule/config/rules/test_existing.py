from __future__ import annotations

import pytest

from tests.unit.bascule.config.changed_project import ChangedProject

VPC = """
existing:
  vpc:
    id: vpc-0a1b2c3d4e5f60718
    cidr: 10.20.0.0/16
    public_subnets: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712]
    private_subnets: [subnet-0a1b2c3d4e5f60713, subnet-0a1b2c3d4e5f60714]
"""


@pytest.fixture
def with_vpc(changed: ChangedProject) -> ChangedProject:
    """The project, whose dev uses a VPC that exists."""
    changed.replace("dev", "  cidr: 10.20.0.0/16\n  zones: 2\n", "")
    changed.add("dev", VPC)
    return changed


def test_an_existing_vpc_takes_the_place_of_the_network(with_vpc: ChangedProject) -> None:
    vpc = with_vpc.environment("dev").existing.vpc
    assert vpc is not None
    assert len(vpc.private_subnets) == 2


@pytest.mark.parametrize(
    ("cidr", "message"),
    [("10.20.128.0/20", "overlaps the existing VPC (10.20.0.0/16)"), ("10.99.0.0/16", "has no effect")],
)
def test_a_range_of_its_own_beside_an_existing_vpc_is_refused(
    with_vpc: ChangedProject, cidr: str, message: str
) -> None:
    with_vpc.replace("dev", "  nat: single", f"  cidr: {cidr}\n  nat: single")
    assert message in with_vpc.problem("dev").message


def test_more_zones_than_subnets_are_refused(with_vpc: ChangedProject) -> None:
    with_vpc.replace("dev", "  nat: single", "  zones: 3\n  nat: single")
    assert [problem.accepted for problem in with_vpc.problems("dev")] == ["at least 3, one a zone"] * 2


def test_a_subnet_cannot_be_public_and_private(with_vpc: ChangedProject) -> None:
    with_vpc.replace("dev", "subnet-0a1b2c3d4e5f60714", "subnet-0a1b2c3d4e5f60712")
    assert "public and private at once" in with_vpc.problem("dev").message


def test_the_same_subnet_twice_is_one(with_vpc: ChangedProject) -> None:
    with_vpc.replace("dev", "subnet-0a1b2c3d4e5f60714", "subnet-0a1b2c3d4e5f60713")
    assert with_vpc.problem("dev").found == "1"


@pytest.mark.parametrize(
    ("key", "arn", "accepted"),
    [
        ("certificate", "arn:aws:acm:eu-west-1:123456789012:certificate/a-b", "us-east-1"),
        ("web_certificate", "arn:aws:acm:eu-west-1:123456789012:certificate/a-b", "us-east-1"),
        ("kms_key", "arn:aws:kms:us-west-2:123456789012:key/a-b", "us-east-1"),
        ("web_acl", "arn:aws:wafv2:us-west-2:123456789012:regional/webacl/a/b", "us-east-1"),
    ],
)
def test_an_object_of_another_region_is_refused(changed: ChangedProject, key: str, arn: str, accepted: str) -> None:
    changed.add("dev", f"existing: {{{key}: '{arn}'}}\n")
    assert changed.problem("dev").accepted == accepted


def test_a_registry_of_no_service_is_refused_with_the_nearest_one(changed: ChangedProject) -> None:
    changed.add("dev", "existing: {registry: {chatt: registry.acme.example/chat}}\n")
    assert changed.problem("dev").fix == "write chat"
