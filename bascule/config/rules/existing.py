"""Whether what exists already fits the environment that uses it."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import IPv4Network

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule, nearest
from bascule.config.key_path import KeyPath

_VPC: KeyPath = ("existing", "vpc")
_WEB_REGION = "us-east-1"  # CloudFront takes certificates and web ACLs from there alone
_TWO_ZONES = 2


def _own_network(environment: Environment) -> Iterator[Flaw]:
    """A range of one's own beside an existing VPC: it overlaps, or has no effect."""
    vpc = environment.existing.vpc
    if vpc is None or "cidr" not in environment.network.model_fields_set:
        return
    overlaps = IPv4Network(environment.network.cidr).overlaps(IPv4Network(vpc.cidr))
    what = f"overlaps the existing VPC ({vpc.cidr})" if overlaps else "has no effect beside an existing VPC"
    yield Flaw(
        path=("network", "cidr"),
        message=f"the range {what}: the environment makes no network of its own",
        found=environment.network.cidr,
        fix="remove network.cidr, or remove existing.vpc",
        compared=(_VPC,),
    )


def _subnets(environment: Environment) -> Iterator[Flaw]:
    vpc = environment.existing.vpc
    if vpc is None:
        return
    kinds = {"private_subnets": vpc.private_subnets}
    if environment.load_balancer.public and environment.services:
        kinds["public_subnets"] = vpc.public_subnets
    zones = environment.network.zones if "zones" in environment.network.model_fields_set else _TWO_ZONES
    for key, subnets in kinds.items():
        if len(set(subnets)) < zones:
            yield Flaw(
                path=(*_VPC, key),
                message=f"{zones} zones need as many different subnets",
                found=f"{len(set(subnets))}",
                accepted=f"at least {zones}, one a zone",
                fix="add subnets, or lower network.zones",
                compared=(("network", "zones"), ("load_balancer",), ("services",)),
            )
    both = sorted(set(vpc.public_subnets) & set(vpc.private_subnets))
    if both:
        message = "a subnet is public and private at once"
        yield Flaw(path=(*_VPC, "private_subnets"), message=message, found=", ".join(both), fix="keep it in one list")


def _regions(environment: Environment) -> Iterator[Flaw]:
    region = environment.aws.region if environment.aws else None
    existing = environment.existing
    wanted = {
        "certificate": (existing.certificate, region),
        "kms_key": (existing.kms_key, region),
        "web_acl": (existing.web_acl, region),
        "web_certificate": (existing.web_certificate, _WEB_REGION),
    }
    for key, (arn, place) in wanted.items():
        if arn and place and arn.split(":")[3] != place:
            yield Flaw(
                path=("existing", key),
                message="the ARN is of another region",
                found=arn.split(":")[3] or "none",
                accepted=place,
                fix=f"give one that is in {place}",
                compared=(("aws", "region"),),
            )


def _registry(environment: Environment) -> Iterator[Flaw]:
    for name in environment.existing.registry:
        if name not in environment.services:
            meant = nearest(name, environment.services)
            yield Flaw(
                path=("existing", "registry", name),
                message="there is no service of this name",
                found=name,
                accepted=", ".join(environment.services) or "no service is there",
                fix=f"write {meant}" if meant else "remove it",
                compared=(("services",),),
            )


RULES: tuple[Rule[Environment], ...] = (_own_network, _subnets, _regions, _registry)
