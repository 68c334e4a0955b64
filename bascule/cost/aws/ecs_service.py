"""ECS services: the vCPU and memory of their Fargate tasks, and what they call a model for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bascule.assembly.configuration import Block, Unknown
from bascule.cost.assumptions import decimal
from bascule.cost.charge import HOURS, Charge, Exempt, Quantity, used
from bascule.cost.pricing import Pricing
from bascule.cost.resource import Resource, number
from bascule.cost.service_tasks import Tasks, service_tasks

_ON_DEMAND, _SPOT = "FARGATE", "FARGATE_SPOT"
_CPU_UNITS, _MEMORY_UNITS = 1024, 1024
_INCLUDED_STORAGE = 20
"""GB of ephemeral storage that each task has without a charge."""
_MILLION = Decimal(1_000_000)
_SIZE = re.compile(r"(\d*\.?\d+)\s*(vcpu|gb)?", re.IGNORECASE)


def _charges(resource: Resource) -> Iterator[Charge | Exempt]:
    strategy = _strategy(resource)
    if strategy is not None and not set(strategy) & {_ON_DEMAND, _SPOT}:
        yield Exempt(reason="its tasks run on instances that are counted themselves")
        return
    task, tasks = resource.referred("task_definition", "aws_ecs_task_definition"), service_tasks(resource)
    parts = _parts(strategy or {_ON_DEMAND: Decimal(1)})
    for provider, share in parts.items():
        yield from _of_tasks(task, tasks, provider, share)
    public = resource.flag("network_configuration.assign_public_ip")
    if public is not False:
        item = "public IPv4 address, in use or idle"
        hours = _hours(tasks, Decimal(1) if public else None)
        yield Charge(component="public IPv4", service="VPC", item=item, unit="hour", quantity=hours)
    yield from _model_calls(resource)


def _strategy(resource: Resource) -> Mapping[str, Decimal] | None:
    """Weights of capacity providers; None where the file does not tell: then Fargate on demand is counted."""
    launch_type = resource.block.get("launch_type")
    if isinstance(launch_type, str):
        return {_ON_DEMAND if launch_type == _ON_DEMAND else launch_type: Decimal(1)}
    blocks = list(resource.block.blocks("capacity_provider_strategy")) or list(_of_cluster(resource))
    if not blocks:
        return {"EC2": Decimal(1)}
    weights: dict[str, Decimal] = {}
    for each in blocks:
        if isinstance(each, Unknown) or not isinstance(each.get("capacity_provider"), str):
            return None
        weight = number(each.get("weight", 0)) or Decimal(0)
        weights[each["capacity_provider"]] = weight or (number(each.get("base", 0)) or Decimal(0))
    return weights


def _of_cluster(resource: Resource) -> Iterator[Mapping[str, Any] | Unknown]:
    """The default strategy of the service's cluster."""
    cluster = resource.referred("cluster", "aws_ecs_cluster")
    if cluster:
        for each in resource.configuration.referring(cluster, "aws_ecs_cluster_capacity_providers"):
            yield from each.blocks("default_capacity_provider_strategy")


def _parts(strategy: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """The share of the tasks that each kind of Fargate runs."""
    whole = sum(strategy.values(), Decimal(0))
    wanted = {name: weight for name, weight in strategy.items() if name in (_ON_DEMAND, _SPOT)}
    return {name: weight / whole for name, weight in wanted.items() if weight} if whole else {_ON_DEMAND: Decimal(1)}


def _of_tasks(task: Block | None, tasks: Tasks, provider: str, share: Decimal) -> Iterator[Charge]:
    spot = provider == _SPOT
    kind, note = _kind(task), tasks.note
    for component, argument, unit, scale in (
        ("vCPU", "cpu", "vCPU-hour", _CPU_UNITS),
        ("memory", "memory", "GB-hour", _MEMORY_UNITS),
    ):
        size = _size(task.get(argument) if task else None, scale)
        yield Charge(
            component=f"{component}{' on Spot' if spot else ''}",
            service="Fargate",
            item=f"{'Spot ' if spot else ''}{component} {kind}",
            unit=unit,
            quantity=_hours(tasks, None if size is None else size * share),
            note=f"{note}; floating price" if spot else note,
            floating=spot,
        )
    storage = number(task.get("ephemeral_storage.size_in_gib", _INCLUDED_STORAGE)) if task else None
    if storage is None or storage > _INCLUDED_STORAGE:
        above = None if storage is None else (storage - _INCLUDED_STORAGE) * share
        item = "ephemeral storage above 20 GB"
        hours = _hours(tasks, above)
        yield Charge(
            component="ephemeral storage", service="Fargate", item=item, unit="GB-hour", quantity=hours, note=note
        )


def _kind(task: Block | None) -> str:
    """The price list's words for operating system and processor."""
    system = task.get("runtime_platform.operating_system_family", "LINUX") if task else "LINUX"
    processor = task.get("runtime_platform.cpu_architecture", "X86_64") if task else "X86_64"
    return f"{'Linux' if system == 'LINUX' else system} {'x86' if processor == 'X86_64' else 'ARM'}"


def _hours(tasks: Tasks, size: Decimal | None) -> Quantity:
    """Size times tasks times the hours of a month; nothing is nothing, of whatever size."""

    def hours(count: Decimal | None) -> Decimal | None:
        if count == 0:
            return Decimal(0)
        return None if size is None or count is None else size * count * HOURS

    return Quantity(hours(tasks.idle), hours(tasks.load))


def _size(value: Any, scale: int) -> Decimal | None:
    """VCPU or GB of a size as ECS takes it: 512, "512", "0.5 vCPU", "1 GB"."""
    match = _SIZE.fullmatch(str(value).strip()) if isinstance(value, str | int) else None
    return None if match is None else Decimal(match[1]) / (1 if match[2] else scale)


def _model_calls(resource: Resource) -> Iterator[Charge]:
    """Tokens of the model that the usage names, at its provider's price: everywhere, or by continent."""
    usage = resource.assumptions.service(resource.block, resource.configuration)
    if not usage.model:
        return
    service, _, model = usage.model.partition("/")
    for kind, tokens in (("input", usage.input_tokens), ("output", usage.output_tokens)):
        millions = decimal(usage.requests) * decimal(tokens) / _MILLION
        yield Charge(
            component=f"{kind} tokens",
            service=service,
            item=f"{model} {kind}",
            unit="1M tokens",
            quantity=used(millions),
            region=(resource.region or "").partition("-")[0],
        )


PRICING = Pricing(types=("aws_ecs_service",), charges=_charges)
