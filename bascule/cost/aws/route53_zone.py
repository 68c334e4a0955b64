"""Hosted zones, by the month, and the queries to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_QUERIES = Decimal(1_000_000)


def _charges(resource: Resource) -> Iterator[Charge]:
    yield Charge(component="zone", service="Route 53", item="hosted zone", unit="zone-month", quantity=always(1))
    queries = used(decimal(resource.assumptions.common.dns_queries) / _QUERIES)
    yield Charge(component="queries", service="Route 53", item="standard queries", unit="1M queries", quantity=queries)


PRICING = Pricing(types=("aws_route53_zone",), charges=_charges)
