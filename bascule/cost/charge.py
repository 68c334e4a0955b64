"""What a resource is charged for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

HOURS = Decimal(730)
"""Hours of a month, as AWS and Google count them."""
GB = Decimal(1_000_000)
"""Kilobytes of a gigabyte."""


class Quantity(NamedTuple):
    """Units a month while nothing is used, and at load; None: nobody knows."""

    idle: Decimal | None
    load: Decimal | None

    def times(self, factor: Decimal | None) -> Quantity:
        """So many times as much; not known where the factor is not."""
        return Quantity(*(None if each is None or factor is None else each * factor for each in self))


@dataclass(frozen=True, kw_only=True)
class Charge:
    """One component of a resource's price.

    `region` is where the price list keeps the price, if not under the resource's own region. A `floating` price moves
    with supply: what it comes to is never firm. `derived` is another item that this one costs so many times as much as,
    by the vendor's own rule: it counts where the item itself has no price.
    """

    component: str
    service: str
    item: str
    unit: str
    quantity: Quantity
    note: str = ""
    region: str | None = None
    floating: bool = False
    derived: tuple[str, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Exempt:
    """Why a resource costs nothing itself: it is free, or what it costs is counted at another one."""

    reason: str


def always(units: Decimal | int | None) -> Quantity:
    """As many units idle as at load."""
    amount = None if units is None else Decimal(units)
    return Quantity(amount, amount)


def used(units: Decimal | None) -> Quantity:
    """Units at load, and none while nothing is used."""
    return Quantity(Decimal(0), units)
