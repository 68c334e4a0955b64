"""Endpoints of a VPC: interface endpoints by zone and hour, gateway endpoints for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.assumptions import decimal
from bascule.cost.charge import HOURS, Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(resource: Resource) -> Iterator[Charge]:
    match resource.text("vpc_endpoint_type", "Gateway"):
        case "Gateway":
            item = "gateway endpoint (S3, DynamoDB)"
            yield Charge(component="hours", service="VPC", item=item, unit="hour", quantity=always(HOURS))
        case "Interface":
            zones = resource.how_many("subnet_ids")
            item = "interface endpoint per AZ (per ENI)"
            hours = None if zones is None else zones * HOURS
            yield Charge(component="hours of its zones", service="VPC", item=item, unit="hour", quantity=always(hours))
            data = used(decimal(resource.assumptions.common.endpoint_gb))
            yield Charge(component="data", service="VPC", item="interface endpoint data", unit="GB", quantity=data)
        case other:
            yield Charge(
                component="hours", service="VPC", item=f"{other} endpoint", unit="hour", quantity=always(HOURS)
            )


PRICING = Pricing(types=("aws_vpc_endpoint",), charges=_charges)
