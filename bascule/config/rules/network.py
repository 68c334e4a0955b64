"""Whether an environment's network can be made, and holds what is put into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from ipaddress import IPv4Network

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule
from bascule.config.network import SUBNET_BITS
from bascule.facts.aws_limits import aws_limits

_CIDR = ("network", "cidr")
_PRIVATE = tuple(IPv4Network(text) for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"))
_ROLLING = 2  # a deployment runs old and new tasks side by side


def _size(environment: Environment) -> Iterator[Flaw]:
    limits = aws_limits()
    largest = limits.vpc_prefix_length[0]
    smallest = limits.load_balancer_subnet_prefix_length - SUBNET_BITS
    network = IPv4Network(environment.network.cidr)
    if network.prefixlen > smallest:
        yield Flaw(
            path=_CIDR,
            message=f"the network is too small for {2**SUBNET_BITS} subnets of at least "
            f"/{limits.load_balancer_subnet_prefix_length}, which a load balancer needs",
            found=f"/{network.prefixlen}",
            accepted=f"/{largest} to /{smallest}",
            fix=f"write {network.supernet(new_prefix=smallest)} or a larger range",
        )
    if network.prefixlen < largest:
        fix = f"write {network.network_address}/{largest}"
        accepted = f"/{largest} to /{smallest}"
        found = f"/{network.prefixlen}"
        yield Flaw(path=_CIDR, message="the network is larger than AWS allows", found=found, accepted=accepted, fix=fix)


def _private(environment: Environment) -> Iterator[Flaw]:
    network = IPv4Network(environment.network.cidr)
    if not any(network.subnet_of(private) for private in _PRIVATE):
        yield Flaw(
            path=_CIDR,
            message="the range is not private: it would hide a part of the internet",
            found=str(network),
            accepted=f"a part of {', '.join(map(str, _PRIVATE))}",
        )


def _overlap(environment: Environment) -> Iterator[Flaw]:
    network = IPv4Network(environment.network.cidr)
    for name, taken in environment.account.existing.networks.items():
        if network.overlaps(IPv4Network(taken)):
            yield Flaw(
                path=_CIDR,
                message=f"the range overlaps {name} ({taken}), which account {environment.account.name} says is in use",
                found=str(network),
                fix="choose another range",
                compared=(("account",),),
            )


def _zones_of_region(environment: Environment) -> Iterator[Flaw]:
    if environment.aws and environment.network.zones > environment.aws.facts.zones:
        yield Flaw(
            path=("network", "zones"),
            message=f"{environment.aws.region} has {environment.aws.facts.zones} zones",
            found=str(environment.network.zones),
            accepted=f"2 to {environment.aws.facts.zones}",
            fix=f"write {environment.aws.facts.zones}, or choose another region",
            compared=(("aws", "region"),),
        )


def _way_out(environment: Environment) -> Iterator[Flaw]:
    network = environment.network
    if network.nat != "none" or network.endpoints or not environment.services:
        return
    yield Flaw(
        path=("network", "nat"),
        message="without NAT and endpoints no service can pull its image or write its log",
        found="none",
        accepted="single or per_zone, or none with `endpoints: true`",
        fix="write single",
        compared=(("network", "endpoints"), ("services",)),
    )


def _addresses(environment: Environment) -> Iterator[Flaw]:
    subnet = IPv4Network(environment.network.cidr).num_addresses >> SUBNET_BITS
    there = max(subnet - aws_limits().reserved_subnet_addresses, 0) * environment.network.zones
    needed = _ROLLING * sum(service.scaling.max for service in environment.services.values())
    if 0 < there < needed:
        yield Flaw(
            path=_CIDR,
            message=f"the private subnets have {there} addresses, the services need up to {needed} during a deployment",
            found=environment.network.cidr,
            fix="write a larger range, or lower `scaling.max`",
            compared=(("network", "zones"), ("services",)),
        )


def _own_network(environment: Environment) -> Iterator[Flaw]:
    """What does not matter where a VPC exists already."""
    if environment.existing.vpc is None:
        for rule in (_size, _private, _overlap, _way_out, _addresses):
            for flaw in rule(environment):
                yield replace(flaw, compared=(*flaw.compared, ("existing", "vpc")))


RULES: tuple[Rule[Environment], ...] = (_own_network, _zones_of_region)
