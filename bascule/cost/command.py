"""What the commands of `bascule cost` do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bascule.assembly.configuration import Configuration
from bascule.cost.breakdown import At, Breakdown
from bascule.cost.budget import overruns
from bascule.cost.diff import CostDiff, compare
from bascule.cost.estimate import estimate
from bascule.cost.files import read_environments
from bascule.errors import CostError, Problem
from bascule.facts.prices import PriceBook, price_book, read_price_book


def breakdowns(paths: Sequence[Path], *, today: date, prices: Path | None = None) -> tuple[Breakdown, ...]:
    """What each environment in the files costs.

    Args:
        today: the day by which prices are old or not.
        prices: a price book of the user's own; else that which the environment's file names.

    Raises:
        BasculeError: files that cannot be read, a price book or usage that makes no sense.
    """
    return tuple(_breakdowns(read_environments(paths), today, prices).values())


def diffs(base: Path, head: Path, *, today: date, prices: Path | None = None) -> tuple[CostDiff, ...]:
    """What each environment costs more or less in `head` than in `base`.

    Raises:
        BasculeError: as breakdowns does.
    """
    before, after = (_breakdowns(read_environments([path]), today, prices) for path in (base, head))
    if len(before) == len(after) == 1 and not base.is_dir() and not head.is_dir():
        # Two files are compared whatever they are called.
        before = dict(zip(after, before.values(), strict=True))
    return tuple(compare(name, before.get(name), after.get(name)) for name in {**before, **after})


def broken(found: Sequence[Breakdown], ats: Sequence[At]) -> bool:
    """Whether a budget does not suffice."""
    return any(overruns(each, ats) for each in found)


def _breakdowns(
    environments: Mapping[str, tuple[Configuration, ...]], today: date, prices: Path | None
) -> dict[str, Breakdown]:
    return {
        name: estimate(configurations, name=name, book=_book(configurations, prices), today=today)
        for name, configurations in environments.items()
    }


def _book(configurations: Sequence[Configuration], prices: Path | None) -> PriceBook:
    """The user's own book over ours: the option's, else the one that the environment's file names."""
    named = dict.fromkeys(_named(configurations))
    if len(named) > 1 and prices is None:
        raise CostError(Problem(message="the stacks name several price books", found=", ".join(named)))
    path = prices or next((Path(name) for name in named), None)
    return read_price_book(path) if path else price_book()


def _named(configurations: Sequence[Configuration]) -> Iterator[str]:
    return (each.manifest.prices for each in configurations if each.manifest and each.manifest.prices)
