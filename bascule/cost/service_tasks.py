"""How many tasks an ECS service has on average: at least, and at load."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bascule.assembly.configuration import Block, Unknown
from bascule.cost.assumptions import decimal
from bascule.cost.resource import Resource, number
from bascule.cost.schedule.average import Capacity, ScheduledAction, average_capacity
from bascule.cost.schedule.recurrence import read_recurrence

_MINIMUM_TAG = "bascule:minimum"
"""As long as no image is delivered a service has no tasks; the tag says how many it has from then on."""
_BRANCHES = re.compile(r"\?\s*(\d+)\s*:\s*(\d+)\s*\}?$")


@dataclass(frozen=True, kw_only=True)
class Tasks:
    """Tasks on average over a month; None: nobody knows."""

    idle: Decimal | None
    load: Decimal | None
    note: str = ""


def service_tasks(resource: Resource) -> Tasks:
    """The tasks of a service: by its scalable target and the schedule of that, else its desired count."""
    target = _target(resource)
    if target is None:
        count = _count(resource.block.get("desired_count", 0), resource)
        return Tasks(idle=count, load=count, note="" if count is None else f"{count} tasks")
    minimum, maximum = _count(target.get("min_capacity"), resource), number(target.get("max_capacity"))
    if minimum is None or maximum is None:
        return Tasks(idle=minimum, load=None, note="how far it scales is not known")
    return _scaled(resource, target, Capacity(minimum, max(minimum, maximum)))


def _target(resource: Resource) -> Block | None:
    """The scalable target that names the service, by reference or in its resource id."""
    name = resource.text("name")
    for target in resource.configuration.of("aws_appautoscaling_target"):
        id_ = target.get("resource_id")
        by_name = isinstance(id_, str) and bool(name) and id_.endswith(f"/{name}")
        if resource.block.address in target.references or by_name:
            return target
    return None


def _count(value: Any, resource: Resource) -> Decimal | None:
    """A number of tasks once an image is delivered; of a conditional with two numbers, the larger one."""
    delivered = number(resource.block.get("tags", {}).get(_MINIMUM_TAG)) if _tagged(resource) else None
    found = number(value)
    if isinstance(value, Unknown) and (branches := _BRANCHES.search(value.text.strip())):
        found = max(Decimal(branches[1]), Decimal(branches[2]))
    return delivered if delivered is not None and not found else found


def _tagged(resource: Resource) -> bool:
    tags = resource.block.get("tags", {})
    return not isinstance(tags, Unknown) and _MINIMUM_TAG in tags


def _scaled(resource: Resource, target: Block, capacity: Capacity) -> Tasks:
    """The tasks with the hours off of the target's schedule taken off."""
    actions = list(_actions(resource, target))
    known = [each for each in actions if each is not None]
    if len(known) < len(actions):
        return Tasks(idle=None, load=None, note="its schedule cannot be told")
    average = average_capacity(capacity, known, year=resource.today.year)
    share = decimal(resource.assumptions.service(resource.block, resource.configuration).share_at_load)
    load = average.minimum + share * (average.maximum - average.minimum)
    note = f"{capacity.minimum} to {capacity.maximum} tasks"
    if any(each.recurrence.minutes for each in known):
        note += f", {load:.2f} on average with its schedule"
    return Tasks(idle=average.minimum, load=load, note=note)


def _actions(resource: Resource, target: Block) -> Iterator[ScheduledAction | None]:
    """The scheduled actions of the target that still recur; None for one that cannot be told."""
    for block in resource.configuration.of("aws_appautoscaling_scheduled_action"):
        own = target.address in block.references or _same(block.get("resource_id"), target.get("resource_id"))
        ended = block.get("end_time")
        if own and not (isinstance(ended, str) and ended[:10] < resource.today.isoformat()):
            yield _action(resource, block)


def _same(one: Any, other: Any) -> bool:
    return isinstance(one, str) and isinstance(other, str) and one == other


def _action(resource: Resource, block: Block) -> ScheduledAction | None:
    expression, zone = block.get("schedule"), block.get("timezone", "UTC")
    started = block.get("start_time", "")
    if not all(isinstance(each, str) for each in (expression, zone, started)):
        return None
    recurrence = read_recurrence(expression, zone, started, resource.today.year)
    if recurrence is None:
        return None
    minimum, maximum = (
        block.get("scalable_target_action.min_capacity"),
        block.get("scalable_target_action.max_capacity"),
    )
    highest = number(maximum)
    # Whoever sets a maximum of 0 means it; a minimum of 0 below one is that of a service without an image.
    lowest = number(minimum) if highest == 0 or minimum is None else _count(minimum, resource)
    return ScheduledAction(recurrence=recurrence, minimum=lowest, maximum=highest)
