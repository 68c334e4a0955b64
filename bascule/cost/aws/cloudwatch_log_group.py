"""Log groups: what is written into them, and what stays there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from bascule.assembly.configuration import Block
from bascule.cost.assumptions import decimal
from bascule.cost.charge import GB, Charge, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource

_DAYS = Decimal(365) / 12
_FOR_EVER = 365
"""Days that are counted where logs are never deleted."""


def _charges(resource: Resource) -> Iterator[Charge]:
    class_ = resource.text("log_group_class", "STANDARD").lower().replace("_", " ")
    vended = resource.referring("aws_flow_log")
    common = resource.assumptions.common
    written = decimal(common.flow_log_gb) if vended else _of_services(resource)
    if not vended:
        item = f"logs ingest, {class_} class"
        yield Charge(component="written", service="CloudWatch", item=item, unit="GB", quantity=used(written))
    days = resource.number("retention_in_days", 0)
    kept = None if days is None else written * (days or _FOR_EVER) / _DAYS
    yield Charge(
        component="stored",
        service="CloudWatch",
        item="logs storage (compressed)",
        unit="GB-month",
        quantity=used(kept),
        note="before compression" + ("; never deleted: one year is counted" if days == 0 else ""),
    )


def _of_services(resource: Resource) -> Decimal:
    """GB a month: the logs of the services whose tasks write here, or the common figure."""
    tasks = {task.address for task in resource.referring("aws_ecs_task_definition")}
    services = [each for each in resource.configuration.of("aws_ecs_service") if tasks & each.references]
    if not services:
        return decimal(resource.assumptions.common.log_gb)
    return sum((_written(resource, each) for each in services), Decimal(0))


def _written(resource: Resource, service: Block) -> Decimal:
    usage = resource.assumptions.service(service, resource.configuration)
    return decimal(usage.requests) * decimal(usage.log_kb) / GB


PRICING = Pricing(types=("aws_cloudwatch_log_group",), charges=_charges)
