"""The VPC: ranges, ways out, and what is closed."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import Any

import pytest

from bascule.bindings import Expression, Stack
from bascule.testing import Template
from modules.aws.network import Network
from tests.synth.conftest import Synthesize


def declare(**changes: Any) -> Any:
    arguments = {"name": "acme-dev", "region": "eu-central-1", "cidr": "10.20.0.0/16", **changes}

    def in_stack(stack: Stack) -> Network:
        return Network(stack, "network", **arguments)

    return in_stack


def ranges(template: Template) -> list[IPv4Network]:
    return [IPv4Network(subnet["cidr_block"]) for subnet in template.resources("aws_subnet").values()]


def test_subnets_lie_in_the_network_and_do_not_overlap(synthesize: Synthesize) -> None:
    subnets = ranges(synthesize(declare(zones=3)))
    assert all(subnet.subnet_of(IPv4Network("10.20.0.0/16")) for subnet in subnets)
    assert not any(one.overlaps(other) for one in subnets for other in subnets if one is not other)


def test_a_third_zone_moves_no_subnet(synthesize: Synthesize) -> None:
    before = synthesize(declare(zones=2)).resources("aws_subnet")
    after = synthesize(declare(zones=3)).resources("aws_subnet")
    assert {name: after[name] for name in before} == before


def test_the_smallest_network_has_subnets_that_a_load_balancer_accepts(synthesize: Synthesize) -> None:
    assert {subnet.prefixlen for subnet in ranges(synthesize(declare(cidr="10.20.0.0/23")))} == {27}


def test_a_range_that_is_known_later_is_divided_by_terraform(synthesize: Synthesize) -> None:
    template = synthesize(declare(cidr=Expression.of("var.cidr")))
    assert template.resource("aws_subnet.network_private_1")["cidr_block"] == "${cidrsubnet(var.cidr, 4, 4)}"


def test_zones_come_from_those_that_every_account_has(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    zone = template.resource("aws_subnet.network_public_2")["availability_zone"]
    assert zone == "${data.aws_availability_zones.network_zones.names[1]}"


def test_a_new_zone_of_aws_moves_no_subnet(synthesize: Synthesize) -> None:
    subnet = synthesize(declare()).resource("aws_subnet.network_public_1")
    assert subnet["lifecycle"] == {"ignore_changes": ["availability_zone"]}


def test_no_subnet_hands_out_public_addresses(synthesize: Synthesize) -> None:
    subnets = synthesize(declare()).resources("aws_subnet").values()
    assert not any(subnet["map_public_ip_on_launch"] for subnet in subnets)


@pytest.mark.parametrize(("nat", "gateways"), [("none", 0), ("single", 1), ("per_zone", 3)])
def test_nat_gateways_are_as_many_as_asked_for(synthesize: Synthesize, nat: str, gateways: int) -> None:
    template = synthesize(declare(zones=3, nat=nat))
    assert len(template.resources("aws_nat_gateway")) == gateways
    assert len(template.resources("aws_eip")) == gateways


def test_with_one_nat_gateway_every_private_subnet_goes_through_it(synthesize: Synthesize) -> None:
    routes = synthesize(declare(nat="single")).resources("aws_route")
    gateways = {route["nat_gateway_id"] for route in routes.values() if "nat_gateway_id" in route}
    assert gateways == {"${aws_nat_gateway.network_nat_1.id}"}


def test_with_nat_in_each_zone_a_private_subnet_stays_in_its_zone(synthesize: Synthesize) -> None:
    template = synthesize(declare(nat="per_zone"))
    assert (
        template.resource("aws_route.network_private_2_nat")["nat_gateway_id"] == "${aws_nat_gateway.network_nat_2.id}"
    )
    assert template.resource("aws_nat_gateway.network_nat_2")["subnet_id"] == "${aws_subnet.network_public_2.id}"


def test_without_nat_private_subnets_have_no_way_out(synthesize: Synthesize) -> None:
    routes = synthesize(declare(nat="none")).resources("aws_route")
    assert set(routes) == {"network_public_1_internet", "network_public_2_internet"}


def test_nat_leaves_only_after_the_internet_gateway_is_there(synthesize: Synthesize) -> None:
    gateway = synthesize(declare()).resource("aws_nat_gateway.network_nat_1")
    assert gateway["depends_on"] == ["aws_internet_gateway.network_internet"]


def test_the_default_security_group_allows_nothing(synthesize: Synthesize) -> None:
    group = synthesize(declare()).resource("aws_default_security_group.network_default")
    assert (group["ingress"], group["egress"]) == ([], [])


def test_s3_is_reached_from_every_subnet_without_nat(synthesize: Synthesize) -> None:
    endpoint = synthesize(declare(nat="none")).resource("aws_vpc_endpoint.network_s3")
    assert endpoint["service_name"] == "com.amazonaws.eu-central-1.s3"
    assert len(endpoint["route_table_ids"]) == 4


def test_an_existing_network_is_read_by_the_same_names() -> None:
    network = Network.from_existing(
        vpc_id="vpc-0a1b2c3d", cidr="10.0.0.0/16", public_subnet_ids=["subnet-1"], private_subnet_ids=["subnet-2"]
    )
    assert (network.vpc_id, network.public_subnet_ids) == ("vpc-0a1b2c3d", ["subnet-1"])
