"""The price book: dated list prices of the clouds (prices.csv), and a user's own in the same form over it.

Source of each price, the day on which it was seen and how far to trust it stand in its row. A price is never carried
over from another region.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from bascule.errors import CostError, Problem
from bascule.facts.price import Price, PriceKey
from bascule.facts.price_rows import read_rows

EVERYWHERE = ("all", "global")
"""Regions of rows that hold wherever a resource is."""


@dataclass(frozen=True, kw_only=True)
class PriceBook:
    """All prices that are known, by what they are of."""

    prices: Mapping[PriceKey, Price]

    def find(self, service: str, item: str, unit: str, *, region: str | None) -> Price | None:
        """The price in that region, or the one that holds everywhere; None when it is not known."""
        keys = ((service, item, place, unit) for place in (region or "", *EVERYWHERE))
        return next((self._by_name[key] for key in keys if key in self._by_name), None)

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str, str, str], Price]:
        """The prices without their clouds: no two clouds have a service of the same name."""
        return {(key.service, key.item, key.region, key.unit): price for key, price in self.prices.items()}

    def over(self, other: PriceBook) -> PriceBook:
        """The prices of both; where both know one, this book's."""
        return PriceBook(prices={**other.prices, **self.prices})


@cache
def price_book() -> PriceBook:
    """The prices that bascule brings along."""
    text = files(__package__).joinpath("prices.csv").read_text(encoding="utf-8")
    return PriceBook(prices=read_rows(text, name="prices.csv"))


def read_price_book(path: Path) -> PriceBook:
    """A user's own book in the form of prices.csv, such as negotiated prices, over the one that bascule brings along.

    Raises:
        CostError: every problem of the file, with its lines.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        problem = Problem(
            message="cannot read the price book", where=str(path), found=str(reason), fix="check the path"
        )
        raise CostError(problem) from error
    return PriceBook(prices=read_rows(text, name=str(path))).over(price_book())
