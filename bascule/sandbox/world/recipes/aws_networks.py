"""Values of what lives in a subnet: its zone, its private address and the name made from that."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.recipes.lifelike import characters
from bascule.sandbox.world.recipes.zones import zone_id

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

_RESERVED_AT_THE_START = 4
_RESERVED = 5
_DEFAULT_RANGE = "172.31.0.0/20"
"""The first subnet of a region's default network: where what names no subnet is put."""


def private_address(filling: Filling) -> str:
    """An address of the subnet that is not one of AWS's own."""
    network = ipaddress.ip_network(str(filling.follow("subnet_id", "cidr_block") or _DEFAULT_RANGE), strict=False)
    usable = max(1, network.num_addresses - _RESERVED)
    return str(network[_RESERVED_AT_THE_START + int(characters("digits", 9, f"{filling.seed}|address")) % usable])


def _private_name(filling: Filling) -> str:
    domain = "ec2" if filling.region == "us-east-1" else f"{filling.region}.compute"
    return f"ip-{str(filling.attribute('private_ip')).replace('.', '-')}.{domain}.internal"


def _group_zones(filling: Filling) -> list[Value]:
    """The zone of the first subnet: where a group lives that names subnets instead of zones."""
    zone = filling.follow("vpc_zone_identifier", "availability_zone")
    return [zone] if zone else [f"{filling.region}a"]


def _zone(filling: Filling) -> Value:
    return filling.follow("subnet_id", "availability_zone") or f"{filling.region}a"


def _address_name(filling: Filling) -> str:
    domain = "compute-1" if filling.region == "us-east-1" else f"{filling.region}.compute"
    return f"ec2-{str(filling.attribute('public_ip')).replace('.', '-')}.{domain}.{filling.scope.dns_suffix}"


RECIPES: dict[str, Callable[[Filling], Any]] = {
    "address_name": _address_name,
    "group_zones": _group_zones,
    "private_address": private_address,
    "private_addresses": lambda filling: [filling.attribute("private_ip")],
    "private_name": _private_name,
    "subnet_zone": _zone,
    "zone_id": lambda filling: zone_id(str(filling.attribute("availability_zone"))),
}
