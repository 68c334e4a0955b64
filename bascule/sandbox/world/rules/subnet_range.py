"""A subnet's range lies in that of its network, and overlaps no other subnet's."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.subject import Subject


def subnet_range(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """`of` is "network" for the first half of the rule, "neighbours" for the second."""
    own = subject.first("cidr_block")
    if not own:
        return
    network = ipaddress.ip_network(own, strict=False)
    if row["of"] == "network":
        ranges = [*subject.values("vpc_id:cidr_block"), *_of_vpc(subject, "aws_vpc_ipv4_cidr_block_association")]
        if ranges and not any(_within(network, each) for each in ranges):
            yield f"The CIDR '{own}' is invalid: it is not inside {', '.join(ranges)}, the range of the VPC."
        return
    for each in _of_vpc(subject, "aws_subnet"):
        if network.overlaps(ipaddress.ip_network(each, strict=False)):
            yield f"The CIDR '{own}' conflicts with another subnet ({each})."


def _of_vpc(subject: Subject, type_name: str) -> list[str]:
    """The IPv4 ranges of the VPC's other objects of that type."""
    return [each["cidr_block"] for each in subject.around("vpc_id", type_name) if each.get("cidr_block")]


def _within(network: Any, around: str) -> bool:
    other = ipaddress.ip_network(around, strict=False)
    return bool(network.version == other.version and network.subnet_of(other))
