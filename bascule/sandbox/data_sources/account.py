"""What AWS says of itself: the account, its partition, region and availability zones."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.world.zones import zone_id, zones_of

_LOG_DELIVERY = {
    "us-east-1": "127311923021", "us-east-2": "033677994240", "us-west-1": "027434742980", "us-west-2": "797873946194",
    "eu-west-1": "156460612806", "eu-west-2": "652711504416", "eu-west-3": "009996457667", "eu-south-1": "635631232127",
    "eu-central-1": "054676820928", "eu-north-1": "897822967062", "ca-central-1": "985666609251",
    "ap-northeast-1": "582318560864", "ap-northeast-2": "600734575887", "ap-south-1": "718504428378",
    "ap-southeast-1": "114774131450", "ap-southeast-2": "783225319266", "sa-east-1": "507241528517",
}  # fmt: skip
"""The accounts of the load balancing service that deliver access logs, by region."""


def _caller_identity(request: Request) -> dict[str, Any]:
    account = request.scope.account
    arn = f"arn:{request.scope.partition}:sts::{account}:assumed-role/simulated/bascule"
    return {"id": account, "account_id": account, "arn": arn, "user_id": "AROASIMULATEDCLOUD00:bascule"}


def _partition(request: Request) -> dict[str, Any]:
    partition, suffix = request.scope.partition, request.scope.dns_suffix
    reverse = ".".join(reversed(suffix.split(".")))
    return {"id": partition, "partition": partition, "dns_suffix": suffix, "reverse_dns_prefix": reverse}


def _region(request: Request) -> dict[str, Any]:
    region = request.config.get("name") or request.config.get("region") or request.scope.region
    names = {"id": region, "name": region, "region": region}
    return {**names, "endpoint": f"ec2.{region}.{request.scope.dns_suffix}", "description": f"Simulated ({region})"}


def _availability_zones(request: Request) -> dict[str, Any]:
    region = request.scope.region
    excluded = set(request.config.get("exclude_names") or ())
    names = [zone for zone in zones_of(region, request.configuration.zones) if zone not in excluded]
    ids = [zone_id(name) for name in names]
    return {"id": region, "names": names, "zone_ids": ids, "group_names": [region]}


def _account_number(request: Request) -> dict[str, Any]:
    """The account of the load balancing service, which delivers access logs in older regions."""
    account = _LOG_DELIVERY.get(request.scope.region, _LOG_DELIVERY["us-east-1"])
    return {"id": account, "arn": f"arn:{request.scope.partition}:iam::{account}:root"}


READERS = {
    "aws_caller_identity": _caller_identity,
    "aws_partition": _partition,
    "aws_region": _region,
    "aws_availability_zones": _availability_zones,
    "aws_elb_service_account": _account_number,
}
