"""Elastic IP addresses, whether in use or not."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.charge import HOURS, Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def public_ipv4(addresses: Decimal | int | None) -> Charge:
    """Public IPv4 addresses, all month."""
    hours = None if addresses is None else HOURS * addresses
    item = "public IPv4 address, in use or idle"
    return Charge(component="public IPv4", service="VPC", item=item, unit="hour", quantity=always(hours))


def _charges(_: Resource) -> Iterator[Charge]:
    yield public_ipv4(1)


PRICING = Pricing(types=("aws_eip",), charges=_charges)
