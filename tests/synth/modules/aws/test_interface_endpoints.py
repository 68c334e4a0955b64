"""Interface endpoints: one a service, reached over HTTPS from the network alone."""

from __future__ import annotations

from typing import Any

from bascule.bindings import Stack
from modules.aws.interface_endpoints import CONTAINER_SERVICES, InterfaceEndpoints
from modules.aws.network import Network
from tests.synth.conftest import Synthesize

EXISTING = Network.from_existing(
    vpc_id="vpc-0a1b2c3d", cidr="10.0.0.0/16", public_subnet_ids=[], private_subnet_ids=["subnet-1", "subnet-2"]
)


def declare(**changes: Any) -> Any:
    arguments = {
        "network": EXISTING,
        "name": "acme-dev",
        "security_group_name": "acme-dev-endpoints",
        "region": "eu-central-1",
        **changes,
    }

    def in_stack(stack: Stack) -> InterfaceEndpoints:
        return InterfaceEndpoints(stack, "endpoints", **arguments)

    return in_stack


def test_every_service_that_a_task_needs_has_an_endpoint_in_every_private_subnet(synthesize: Synthesize) -> None:
    endpoints = synthesize(declare()).resources("aws_vpc_endpoint").values()
    assert len(endpoints) == len(CONTAINER_SERVICES)
    assert all(endpoint["subnet_ids"] == ["subnet-1", "subnet-2"] for endpoint in endpoints)


def test_an_endpoint_answers_under_the_service_s_public_name(synthesize: Synthesize) -> None:
    endpoint = synthesize(declare()).resource("aws_vpc_endpoint.endpoints_ecr_api")
    assert endpoint["private_dns_enabled"] is True
    assert endpoint["service_name"] == "com.amazonaws.eu-central-1.ecr.api"


def test_only_the_network_gets_in_and_only_by_https(synthesize: Synthesize) -> None:
    rule = synthesize(declare()).only("aws_vpc_security_group_ingress_rule")
    assert (rule["cidr_ipv4"], rule["from_port"], rule["to_port"]) == ("10.0.0.0/16", 443, 443)


def test_nothing_gets_out_of_an_endpoint(synthesize: Synthesize) -> None:
    assert synthesize(declare()).resources("aws_vpc_security_group_egress_rule") == {}


def test_an_own_network_is_taken_as_an_existing_one_is(synthesize: Synthesize) -> None:
    def own(stack: Stack) -> None:
        network = Network(stack, "network", name="acme-dev", region="eu-central-1", cidr="10.0.0.0/16")
        declare(network=network, services=["sts"])(stack)

    endpoint = synthesize(own).resource("aws_vpc_endpoint.endpoints_sts")
    assert endpoint["vpc_id"] == "${aws_vpc.network.id}"
