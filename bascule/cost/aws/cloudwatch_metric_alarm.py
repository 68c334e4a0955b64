"""Alarms: each metric that they watch by the month."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.assembly.configuration import Unknown
from bascule.cost.charge import Charge, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_SECONDS = 60
"""Shorter periods are high resolution."""


def _charges(resource: Resource) -> Iterator[Charge]:
    period = resource.number("period", _SECONDS)
    resolution = "high" if period is not None and period < _SECONDS else "standard"
    item = f"alarm, {resolution} resolution"
    metrics = always(_metrics(resource))
    yield Charge(component="alarm", service="CloudWatch", item=item, unit="alarm-metric-month", quantity=metrics)


def _metrics(resource: Resource) -> int | None:
    """The metrics of its queries, or the one that it names itself."""
    queries = list(resource.block.blocks("metric_query"))
    if any(isinstance(query, Unknown) for query in queries):
        return None
    return sum(1 for query in queries if not isinstance(query, Unknown) and query.get("metric") is not None) or 1


PRICING = Pricing(types=("aws_cloudwatch_metric_alarm",), charges=_charges)
