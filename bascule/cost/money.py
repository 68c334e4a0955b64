"""US dollars as text."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from bascule.cost.line import Total

_CENT = Decimal("0.01")


def cents(usd: Decimal) -> Decimal:
    """Rounded to cents, as bills are."""
    return usd.quantize(_CENT, ROUND_HALF_UP)


def dollars(usd: Decimal) -> str:
    """Such as 1,234.50."""
    return f"{cents(usd):,.2f}"


def signed(usd: Decimal) -> str:
    """A difference, with its sign; 0.00 where it rounds to nothing."""
    rounded = cents(usd)
    return f"{rounded:+,.2f}" if rounded else "0.00"


def money(total: Total) -> str:
    """The total in words: "at least" where something is not known, "about" where a price floats."""
    words = ("at least " if total.at_least else "") + ("about " if total.about else "")
    return f"{words}${dollars(total.usd)}"
