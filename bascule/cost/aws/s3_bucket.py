"""Buckets: what is stored, and requests."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_REQUESTS = Decimal(1_000)


def _charges(resource: Resource) -> Iterator[Charge]:
    sites = resource.referring("aws_cloudfront_distribution")
    common = resource.assumptions.common
    if sites:
        stored = decimal(resource.assumptions.site(sites[0], resource.configuration).storage_gb)
        requests = Decimal(0)
    else:
        stored, requests = decimal(common.bucket_gb), decimal(common.bucket_requests) / _REQUESTS
    yield Charge(component="storage", service="S3", item="Standard storage", unit="GB-month", quantity=always(stored))
    # Half of them write, half read: nobody says more.
    for component, item in (("writes", "PUT, COPY, POST, LIST requests (Standard)"), ("reads", _READS)):
        yield Charge(component=component, service="S3", item=item, unit="1000 requests", quantity=used(requests / 2))


_READS = "GET and other requests (Standard)"
PRICING = Pricing(types=("aws_s3_bucket",), charges=_charges)
