"""How many tasks a scalable target has on average, at least and at most, with its scheduled actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from bascule.cost.schedule.recurrence import Recurrence, cycle_minutes


class Capacity(NamedTuple):
    """Tasks at least and at most."""

    minimum: Decimal
    maximum: Decimal


@dataclass(frozen=True, kw_only=True)
class ScheduledAction:
    """What an action sets, each None where it leaves it as it is; and when."""

    recurrence: Recurrence
    minimum: Decimal | None
    maximum: Decimal | None

    def after(self, capacity: Capacity) -> Capacity:
        """The capacity once the action took effect."""
        minimum = capacity.minimum if self.minimum is None else self.minimum
        maximum = capacity.maximum if self.maximum is None else self.maximum
        return Capacity(minimum, max(minimum, maximum))


def average_capacity(target: Capacity, actions: Sequence[ScheduledAction], *, year: int) -> Capacity:
    """The capacity on average over all hours: what a month of 730 hours has on average, too."""
    events = sorted((minute, index) for index, action in enumerate(actions) for minute in action.recurrence.minutes)
    if not events:
        return target
    capacity = target
    # One cycle leads into the next: it begins with what the last action left.
    for _, index in events:
        capacity = actions[index].after(capacity)
    length = cycle_minutes(year)
    minimum = maximum = Decimal(0)
    ends = [minute for minute, _ in events[1:]] + [events[0][0] + length]
    for (begins, index), end in zip(events, ends, strict=True):
        capacity = actions[index].after(capacity)
        minimum += capacity.minimum * (end - begins)
        maximum += capacity.maximum * (end - begins)
    return Capacity(minimum / length, maximum / length)
