"""What a file says to be there already, as objects that the simulated cloud starts with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.config import Account, Environment
from bascule.config.existing import ExistingVpc, ExistingZone
from bascule.facts.aws_regions import aws_regions
from bascule.sandbox.settings import Existing


def existing_objects(settings: Environment | Account) -> tuple[Existing, ...]:
    """The objects that the file uses by their ids and never makes."""
    return tuple(_of_environment(settings) if isinstance(settings, Environment) else _of_account(settings))


def _of_account(account: Account) -> Iterator[Existing]:
    if account.existing.oidc_provider:
        yield _by_arn("aws_iam_openid_connect_provider", account.existing.oidc_provider)
    if account.existing.permissions_boundary:
        yield _by_arn("aws_iam_policy", account.existing.permissions_boundary)


def _of_environment(environment: Environment) -> Iterator[Existing]:
    yield from _of_account(environment.account)
    existing = environment.existing
    region = environment.aws.region if environment.aws else ""
    if existing.vpc:
        yield from _vpc(existing.vpc, region)
    if existing.zone:
        yield _zone(existing.zone)
    if existing.certificate:
        yield _by_arn("aws_acm_certificate", existing.certificate, region=region)
    if existing.web_certificate:
        yield _by_arn("aws_acm_certificate", existing.web_certificate, region="us-east-1")
    if existing.kms_key:
        yield _by_arn("aws_kms_key", existing.kms_key, id_=existing.kms_key.rpartition("/")[2], region=region)
    if existing.web_acl:
        yield _by_arn("aws_wafv2_web_acl", existing.web_acl, id_=existing.web_acl.rpartition("/")[2], region=region)


def _vpc(vpc: ExistingVpc, region: str) -> Iterator[Existing]:
    yield Existing(type="aws_vpc", id=vpc.id, region=region, attributes={"cidr_block": vpc.cidr})
    zones = aws_regions()[region].zone_names
    for subnets in (vpc.public_subnets, vpc.private_subnets):
        for index, subnet in enumerate(subnets):
            zone = zones[index % len(zones)]
            yield Existing(
                type="aws_subnet", id=subnet, region=region, attributes={"vpc_id": vpc.id, "availability_zone": zone}
            )


def _zone(zone: ExistingZone) -> Existing:
    return Existing(type="aws_route53_zone", id=zone.id, attributes={"name": zone.name, "zone_id": zone.id})


def _by_arn(type_: str, arn: str, *, id_: str = "", region: str = "", **attributes: Any) -> Existing:
    return Existing(type=type_, id=id_ or arn, region=region, attributes={"arn": arn, **attributes})
