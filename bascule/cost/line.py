"""One line of a breakdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bascule.facts.price import Confidence


@dataclass(frozen=True, kw_only=True)
class Amount:
    """Units a month and US dollars for them; `known` is false where quantity or price is not, or not wholly."""

    quantity: Decimal | None
    usd: Decimal
    known: bool


@dataclass(frozen=True, kw_only=True)
class Quote:
    """The price of a line: `usd` of one unit is None where none is known, or where its slices differ.

    Of several slices, `seen` is the oldest day and `confidence` the least; without a price both are None.
    """

    of: str
    usd: Decimal | None = None
    source: str = ""
    seen: date | None = None
    confidence: Confidence | None = None


@dataclass(frozen=True, kw_only=True)
class Line:
    """A component of a resource, and what it costs."""

    stack: str
    address: str
    component: str
    unit: str
    quote: Quote
    idle: Amount
    load: Amount
    floating: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Uncounted:
    """A resource without a line: why it costs nothing itself, or that its price is not known."""

    stack: str
    address: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class Total:
    """US dollars a month: "at least" while something in them is not known, "about" with prices that float."""

    usd: Decimal
    at_least: bool = False
    about: bool = False


def total(amounts: Sequence[tuple[Line, Amount]], *, unknown: int = 0) -> Total:
    """The sum of amounts, beside so many resources of which nothing is known."""
    return Total(
        usd=sum((amount.usd for _, amount in amounts), Decimal(0)),
        at_least=bool(unknown) or any(not amount.known for _, amount in amounts),
        about=any(line.floating and amount.usd for line, amount in amounts),
    )
