"""BSC_AWS_009: what an endpoint carries for nothing does not pay for NAT."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_DYNAMODB_USERS = ("aws_dynamodb_table",)


def _judge(gateway: Resource) -> Judgement | None:
    if gateway.get("connectivity_type") == "private":
        return None
    networks = _networks(gateway)
    if not networks:
        return gateway.unknown("its VPC is made elsewhere, and may have the endpoints")
    missing = [service for service in _services(gateway.together) if not _has_endpoint(networks[0], service)]
    if not missing:
        return gateway.passed()
    if any(isinstance(each.get("service_name"), Unknown) for each in _endpoints(networks[0])):
        return gateway.unknown("what service an endpoint of its VPC is for is not known")
    return gateway.failed(
        f"its VPC has no gateway endpoint for {' and '.join(missing)}: every image layer is paid for by the gigabyte"
    )


def _networks(gateway: Resource) -> list[Resource]:
    """The VPC, by the gateway's subnet or, of a regional gateway, by itself."""
    subnets = gateway.linked(gateway.get("subnet_id"), "aws_subnet")
    return [vpc for each in [*subnets, gateway] for vpc in each.linked(each.get("vpc_id"), "aws_vpc")]


def _services(together: Sequence[Configuration]) -> Iterator[str]:
    """What has a gateway endpoint; S3 is used by whoever pulls an image from ECR."""
    yield "s3"
    if any(resources(together, *_DYNAMODB_USERS)):
        yield "dynamodb"


def _has_endpoint(vpc: Resource, service: str) -> bool:
    return any(_is_for(endpoint, service) and _is_used(endpoint) for endpoint in _endpoints(vpc))


def _endpoints(vpc: Resource) -> list[Resource]:
    return vpc.using("vpc_id", "aws_vpc_endpoint")


def _is_for(endpoint: Resource, service: str) -> bool:
    name = endpoint.get("service_name", "")
    text = name.text.strip('"') if isinstance(name, Unknown) else str(name)
    return text.endswith(f".{service}")


def _is_used(endpoint: Resource) -> bool:
    """A gateway endpoint works through route tables only."""
    if endpoint.get("vpc_endpoint_type", "Gateway") != "Gateway":
        return True
    tables = endpoint.get("route_table_ids")
    return isinstance(tables, Unknown | Mapping) or bool(tables) or bool(_associations(endpoint))


def _associations(endpoint: Resource) -> list[Resource]:
    return endpoint.using("vpc_endpoint_id", "aws_vpc_endpoint_route_table_association")


RULE = Rule(
    id="BSC_AWS_009",
    title="A VPC with NAT reaches S3 by a gateway endpoint",
    severity=Severity.MEDIUM,
    reason="A gateway endpoint costs nothing; NAT costs per gigabyte, and every image layer is a download from S3.",
    fix="add an aws_vpc_endpoint (type Gateway) for s3, with the route tables of the private subnets",
    judge=each_resource(_judge, "aws_nat_gateway"),
)
