from __future__ import annotations

import pytest

from tests.unit.bascule.config.changed_project import ChangedProject

CIDR = "cidr: 10.20.0.0/16"


@pytest.mark.parametrize(
    ("cidr", "message"), [("10.20.0.0/24", "too small"), ("10.16.0.0/12", "larger than AWS allows")]
)
def test_a_network_that_holds_no_subnets_or_is_none_is_refused(
    changed: ChangedProject, cidr: str, message: str
) -> None:
    changed.replace("dev", CIDR, f"cidr: {cidr}")
    problem = changed.problem("dev")
    assert message in problem.message
    assert problem.accepted == "/16 to /23"


def test_the_fix_for_a_small_network_is_the_range_around_it(changed: ChangedProject) -> None:
    changed.replace("dev", CIDR, "cidr: 10.20.3.0/26")
    assert changed.problem("dev").fix == "write 10.20.2.0/23 or a larger range"


def test_a_public_range_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", CIDR, "cidr: 8.8.0.0/16")
    assert "would hide a part of the internet" in changed.problem("dev").message


def test_a_range_that_the_account_says_is_in_use_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", CIDR, "cidr: 10.3.0.0/16")
    assert "overlaps offices (10.0.0.0/14)" in changed.problem("dev").message


def test_more_zones_than_the_region_has_are_refused(changed: ChangedProject) -> None:
    changed.replace("account-main", "regions: [us-west-2]", "regions: [us-west-1]")
    changed.replace("prod", "region: us-east-1", "region: us-west-1")
    problem = changed.problem("prod")
    assert problem.message == "us-west-1 has 2 zones"
    assert problem.accepted == "2 to 2"


def test_services_without_a_way_out_are_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "nat: single", "nat: none")
    assert "no service can pull its image" in changed.problem("dev").message


def test_endpoints_are_a_way_out(changed: ChangedProject) -> None:
    changed.replace("dev", "nat: single", "nat: none\n  endpoints: true\n ")
    assert changed.environment("dev").network.endpoints


def test_more_tasks_than_addresses_are_refused(changed: ChangedProject) -> None:
    changed.replace("sandbox", "cidr: 10.10.0.0/16", "cidr: 10.10.0.0/23")
    changed.replace("sandbox", "max: 4", "max: 40")
    assert "have 54 addresses, the services need up to 84" in changed.problem("sandbox").message
