"""Functions of CloudFront, by what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_CALLS = Decimal(1_000_000)


def _charges(resource: Resource) -> Iterator[Charge]:
    sites = resource.referring("aws_cloudfront_distribution")
    requests = (decimal(resource.assumptions.site(each, resource.configuration).requests) for each in sites)
    calls = used(sum(requests, Decimal(0)) / _CALLS)
    yield Charge(component="calls", service="CloudFront", item="functions", unit="1M invocations", quantity=calls)


PRICING = Pricing(types=("aws_cloudfront_function",), charges=_charges)
