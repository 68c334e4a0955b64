"""NAT gateways: hours, what passes through, and what crosses zones on its way there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.charge import GB, HOURS, Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_BOTH_SIDES = 2
"""Traffic between zones is billed where it leaves and where it arrives."""


def _charges(resource: Resource) -> Iterator[Charge]:
    regional = resource.text("availability_mode") == "regional"
    hours = None if regional else HOURS
    note = "a regional gateway is paid by the zones that it is in" if regional else ""
    yield Charge(component="hours", service="VPC", item="NAT gateway", unit="hour", quantity=always(hours), note=note)
    sent, passed = _gigabytes(resource, "sent_kb"), _gigabytes(resource, "sent_kb", "received_kb")
    yield Charge(
        component="data processed",
        service="VPC",
        item="NAT gateway data processed",
        unit="GB",
        quantity=used(passed),
        note="calls of services to the internet" if passed is not None else "no service in the files says how much",
    )
    yield from _across_zones(resource, passed)
    if resource.text("connectivity_type", "public") == "public":
        yield Charge(
            component="data out", service="Data transfer", item="out to internet", unit="GB", quantity=used(sent)
        )


def _gigabytes(resource: Resource, *kinds: str) -> Decimal | None:
    """This gateway's part of what services send and receive."""
    kilobytes = resource.assumptions.traffic(*kinds)
    gateways = sum(1 for each in resource.environment for _ in each.of("aws_nat_gateway"))
    return None if kilobytes is None else kilobytes / GB / max(gateways, 1)


def _across_zones(resource: Resource, passed: Decimal | None) -> Iterator[Charge]:
    """Route tables of other zones than the gateway's own: of several that use it, one is in its zone."""
    tables = len(resource.referring("aws_route", "aws_route_table"))
    if tables > 1:
        share = Decimal(tables - 1) / tables * _BOTH_SIDES
        yield Charge(
            component="data across zones",
            service="Data transfer",
            item="between AZs, each direction",
            unit="GB",
            quantity=used(None if passed is None else passed * share),
            note=f"{tables} route tables use one gateway; both directions",
        )


PRICING = Pricing(types=("aws_nat_gateway",), charges=_charges)
