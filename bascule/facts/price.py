"""One price of a price book, in slices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

Confidence = Literal["high", "medium", "low"]


class PriceKey(NamedTuple):
    """What one price is of: "hour", "GB", "1M requests" … is the unit that it is for."""

    cloud: str
    service: str
    item: str
    region: str
    unit: str

    def __str__(self) -> str:
        return f"{self.service}, {self.item}, {self.region}, per {self.unit}"


@dataclass(frozen=True, kw_only=True)
class Slice:
    """From `starts` units a month on, each unit is `usd`; None where nobody knows it."""

    starts: Decimal
    usd: Decimal | None
    source: str
    seen: date
    confidence: Confidence


@dataclass(frozen=True, kw_only=True)
class Price:
    """The slices of a price, ascending from 0; `free` units a month are taken off first."""

    key: PriceKey
    slices: tuple[Slice, ...]
    free: Decimal = Decimal(0)
    note: str = ""

    def cost(self, quantity: Decimal, *, after: Decimal = Decimal(0)) -> Cost:
        """What `quantity` units cost in US dollars once `after` units of the month are used up already."""
        begin, end = max(after - self.free, Decimal(0)), max(after + quantity - self.free, Decimal(0))
        usd, known, used = Decimal(0), True, []
        for each, stops in self._ranges():
            part = min(end, stops) - max(begin, each.starts)
            if part > 0:
                used.append(each)
                known = known and each.usd is not None
                usd += part * (each.usd or Decimal(0))
        return Cost(usd=usd, known=known, slices=tuple(used) or self.slices[:1])

    def _ranges(self) -> Iterator[tuple[Slice, Decimal]]:
        """Each slice and where it stops."""
        yield from ((each, following.starts) for each, following in pairwise(self.slices))
        yield self.slices[-1], Decimal("Infinity")


@dataclass(frozen=True, kw_only=True)
class Cost:
    """US dollars, at least those where a slice's price is not known; and the slices that they were counted by."""

    usd: Decimal
    known: bool
    slices: tuple[Slice, ...]
