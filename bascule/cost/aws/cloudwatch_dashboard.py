"""Dashboards of CloudWatch, by the month."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cost.charge import Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(_: Resource) -> Iterator[Charge]:
    yield Charge(
        component="dashboard", service="CloudWatch", item="dashboard", unit="dashboard-month", quantity=always(1)
    )


PRICING = Pricing(types=("aws_cloudwatch_dashboard",), charges=_charges)
