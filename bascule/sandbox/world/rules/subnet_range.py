"""A subnet's range lies in that of its network, and overlaps no other subnet's."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from bascule.sandbox.world.subject import Subject


def subnet_range(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """`of` is "network" for the first half of the rule, "neighbours" for the second."""
    own = subject.first("cidr_block")
    if not own:
        return
    first, last = _bounds(own)
    if row["of"] == "network":
        further = subject.around("vpc_id", "aws_vpc_ipv4_cidr_block_association", "cidr_block")
        ranges = [*subject.values("vpc_id:cidr_block"), *further]
        if ranges and not any(low <= first and last <= high for low, high in map(_bounds, ranges)):
            yield f"The CIDR '{own}' is invalid: it is not inside {', '.join(ranges)}, the range of the VPC."
        return
    for each in subject.around("vpc_id", "aws_subnet", "cidr_block"):
        low, high = _bounds(each)
        if low <= last and first <= high:
            yield f"The CIDR '{own}' conflicts with another subnet ({each})."


@cache
def _bounds(text: str) -> tuple[int, int]:
    """The first and last address of a range, as numbers."""
    network = ipaddress.IPv4Network(text, strict=False)
    return int(network.network_address), int(network.broadcast_address)
