"""KMS keys: each by the month, and requests."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_REQUESTS = Decimal(10_000)
_SYMMETRIC = "SYMMETRIC_DEFAULT"


def _charges(resource: Resource) -> Iterator[Charge]:
    rotated = resource.flag("enable_key_rotation")
    note = "AWS asks for more once it was rotated; that is not counted" if rotated else ""
    item = "customer managed key"
    yield Charge(component="key", service="KMS", item=item, unit="key-month", quantity=always(1), note=note)
    symmetric = resource.text("customer_master_key_spec", _SYMMETRIC) == _SYMMETRIC
    yield Charge(
        component="requests",
        service="KMS",
        item="symmetric requests" if symmetric else "asymmetric requests except RSA 2048",
        unit="10000 requests",
        quantity=used(decimal(resource.assumptions.common.key_requests) / _REQUESTS),
    )


PRICING = Pricing(types=("aws_kms_key", "aws_kms_replica_key"), charges=_charges)
