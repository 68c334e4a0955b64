"""The frame of prices: how one resource type is priced."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bascule.cost.charge import Charge, Exempt
from bascule.cost.resource import Resource


@dataclass(frozen=True, kw_only=True)
class Pricing:
    """What resources of these types are charged for; a module's PRICING is found by itself."""

    types: tuple[str, ...]
    charges: Callable[[Resource], Iterable[Charge | Exempt]]
