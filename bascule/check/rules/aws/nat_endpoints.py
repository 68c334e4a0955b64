"""BSC_AWS_009: what an endpoint carries for nothing does not pay for NAT."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(gateway: Resource) -> Judgement | None:
    if gateway.get("connectivity_type") == "private":
        return None
    networks = _networks(gateway)
    if not networks:
        return gateway.unknown("its VPC is made elsewhere, and may have the endpoints")
    endpoints = networks[0].using("vpc_id", "aws_vpc_endpoint")
    if any(_is_for_s3(each) and _is_used(each) for each in endpoints):
        return gateway.passed()
    if any(isinstance(each.get("service_name"), Unknown) and not _is_named(each) for each in endpoints):
        return gateway.unknown("what service an endpoint of its VPC is for is not known")
    return gateway.failed("its VPC has no gateway endpoint for S3: every image layer is paid for by the gigabyte")


def _networks(gateway: Resource) -> list[Resource]:
    """The VPC, by the gateway's subnet or, of a regional gateway, by itself."""
    subnets = gateway.linked(gateway.get("subnet_id"), "aws_subnet")
    return [vpc for each in [*subnets, gateway] for vpc in each.linked(each.get("vpc_id"), "aws_vpc")]


def _is_for_s3(endpoint: Resource) -> bool:
    return _service(endpoint).endswith(".s3")


def _is_named(endpoint: Resource) -> bool:
    """Of `com.amazonaws.${var.region}.kms`, the end is known."""
    return not _service(endpoint).endswith("}")


def _service(endpoint: Resource) -> str:
    name = endpoint.get("service_name", "")
    return name.text.strip('"') or "}" if isinstance(name, Unknown) else str(name)


def _is_used(endpoint: Resource) -> bool:
    """A gateway endpoint works through route tables only."""
    if endpoint.get("vpc_endpoint_type", "Gateway") != "Gateway":
        return True
    tables = endpoint.get("route_table_ids")
    associated = endpoint.using("vpc_endpoint_id", "aws_vpc_endpoint_route_table_association")
    return isinstance(tables, Unknown) or bool(tables) or bool(associated)


RULE = Rule(
    id="BSC_AWS_009",
    title="A VPC with NAT reaches S3 by a gateway endpoint",
    severity=Severity.MEDIUM,
    reason="A gateway endpoint costs nothing; NAT costs per gigabyte, and every image layer is a download from S3.",
    fix="add an aws_vpc_endpoint (type Gateway) for s3, with the route tables of the private subnets",
    judge=each_resource(_judge, "aws_nat_gateway"),
)
