"""ECS clusters: free themselves; Container Insights sends metrics that have a price."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.cost.assumptions import decimal
from bascule.cost.charge import Charge, Exempt, always
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource


def _charges(resource: Resource) -> Iterator[Charge | Exempt]:
    settings = list(resource.block.blocks("setting"))
    told = not any(isinstance(each, Unknown) for each in settings)
    if told and not _insights(settings):
        yield Exempt(reason="free of charge; its tasks and instances are counted themselves")
        return
    services = len(resource.referring("aws_ecs_service"))
    metrics = decimal(resource.assumptions.common.insight_metrics) * services
    yield Charge(
        component="Container Insights",
        service="CloudWatch",
        item="custom or detailed metric",
        unit="metric-month",
        quantity=always(metrics if told else None),
        note="how many metrics it sends is an assumption",
    )


def _insights(settings: Sequence[Mapping[str, Any] | Unknown]) -> bool:
    known = (each for each in settings if not isinstance(each, Unknown))
    return any(each.get("name") == "containerInsights" and each.get("value") != "disabled" for each in known)


PRICING = Pricing(types=("aws_ecs_cluster",), charges=_charges)
