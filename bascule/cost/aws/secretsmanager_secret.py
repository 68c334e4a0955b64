"""Secrets: each and each replica by the month, and reads."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, always, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_SERVICE = "Secrets Manager"
_CALLS = Decimal(10_000)


def secrets(count: int | None) -> Charge:
    """So many secrets, all month."""
    return Charge(component="secret", service=_SERVICE, item="secret", unit="secret-month", quantity=always(count))


def _charges(resource: Resource) -> Iterator[Charge]:
    replicas = resource.how_many("replica")
    yield secrets(None if replicas is None else 1 + replicas)
    reads = used(decimal(resource.assumptions.common.secret_reads) / _CALLS)
    yield Charge(component="reads", service=_SERVICE, item="API calls", unit="10000 calls", quantity=reads)


PRICING = Pricing(types=("aws_secretsmanager_secret",), charges=_charges)
