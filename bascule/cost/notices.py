"""What a reader has to know of the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bascule.assembly.configuration import Configuration
from bascule.cost.assumptions import Assumptions
from bascule.cost.line import Line

FRESH = timedelta(days=365)
"""A price that was seen longer ago is called old."""


def notices(
    configurations: Sequence[Configuration], lines: Sequence[Line], assumptions: Assumptions, today: date
) -> tuple[str, ...]:
    """Old and uncertain prices, what floats, and what was not looked at."""
    return (*_of_prices(lines, today), *_of_files(configurations, assumptions))


def _of_prices(lines: Sequence[Line], today: date) -> Iterator[str]:
    seen = {line.quote.of: line.quote.seen for line in lines if line.quote.seen}
    old = {price: day for price, day in seen.items() if today - day > FRESH}
    if old:
        yield f"{len(old)} of {len(seen)} prices are older than {FRESH.days} days, the oldest of {min(old.values())}"
    uncertain = dict.fromkeys(line.quote.of for line in lines if line.quote.confidence == "low")
    if uncertain:
        yield f"uncertain prices: {'; '.join(uncertain)}"
    if any(line.floating for line in lines):
        yield "prices of Spot move with supply: what they come to is never firm"
    missing = dict.fromkeys(line.quote.of for line in lines if not line.load.known and line.quote.seen is None)
    if missing:
        yield f"prices that are not known: {'; '.join(missing)}"


def _of_files(configurations: Sequence[Configuration], assumptions: Assumptions) -> Iterator[str]:
    for configuration in configurations:
        yield from (f"{configuration.path}: {reason}" for reason in configuration.unread)
    alone = [str(each.path) for each in configurations if each.manifest is None]
    if alone:
        yield f"no bascule.json beside {', '.join(alone)}: usage is assumed, and no budget is known"
    elif not assumptions.said:
        yield "no file says what is used: it is assumed"
