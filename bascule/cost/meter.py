"""What a month has used up of each price: slices and free units hold for all resources together."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from bascule.cost.line import Amount
from bascule.facts.price import Price, PriceKey, Slice

_NOTHING = Decimal(0)


class Meter:
    """Prices quantities one after the other, each after what was used before."""

    def __init__(self) -> None:
        self._used: dict[PriceKey, Decimal] = defaultdict(Decimal)

    def read(self, price: Price | None, quantity: Decimal | None) -> tuple[Amount, tuple[Slice, ...]]:
        """The amount of a quantity, and the slices that it fell into."""
        if quantity == _NOTHING:
            return Amount(quantity=quantity, usd=_NOTHING, known=True), ()
        if price is None or quantity is None:
            return Amount(quantity=quantity, usd=_NOTHING, known=False), ()
        cost = price.cost(quantity, after=self._used[price.key])
        self._used[price.key] += quantity
        return Amount(quantity=quantity, usd=cost.usd, known=cost.known), cost.slices
