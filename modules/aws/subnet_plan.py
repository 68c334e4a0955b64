"""Which part of a VPC's range each subnet has."""

from __future__ import annotations

from ipaddress import IPv4Network

from bascule.bindings import Expression
from bascule.bindings.functions import cidrsubnet

SUBNET_BITS = 4
"""A subnet is a sixteenth of the network, whatever the number of zones: no subnet moves when a zone is added."""

PUBLIC, PRIVATE = 0, 4
"""First sixteenth of each tier; a tier has room for four zones, and the upper half of the range is free."""


def subnet_cidr(cidr: str, number: int) -> str:
    """The range of the subnet with that number, from 0 to 15; a token becomes Terraform's own calculation."""
    if isinstance(cidr, Expression):
        return cidrsubnet(cidr, SUBNET_BITS, number)
    network = IPv4Network(cidr)
    size = network.num_addresses >> SUBNET_BITS
    return f"{network.network_address + number * size}/{network.prefixlen + SUBNET_BITS}"
