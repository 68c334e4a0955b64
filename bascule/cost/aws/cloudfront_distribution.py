"""Distributions of CloudFront: what they deliver, and requests, at the edges where most visitors are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_REQUESTS = Decimal(10_000)


def _charges(resource: Resource) -> Iterator[Charge]:
    usage = resource.assumptions.site(resource.block, resource.configuration)
    edge = f"edge {usage.visitors}"
    for component, item, unit, quantity in (
        ("data out", "data out", "GB", decimal(usage.gb_out)),
        ("HTTPS requests", "HTTPS requests", "10000 requests", decimal(usage.requests) / _REQUESTS),
    ):
        yield Charge(
            component=component,
            service="CloudFront",
            item=item,
            unit=unit,
            quantity=used(quantity),
            region=edge,
            note=f"metered, all at the {edge}",
        )


PRICING = Pricing(types=("aws_cloudfront_distribution",), charges=_charges)
