"""Whether an environment stays within its budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bascule.cost.breakdown import At, Breakdown
from bascule.cost.line import Total

_DEAREST = 5


@dataclass(frozen=True, kw_only=True)
class Overrun:
    """A total above the budget, and the resources that cost most, by stack and address."""

    at: At
    total: Total
    budget_usd: Decimal
    dearest: tuple[tuple[str, str, Total], ...]

    @property
    def over_usd(self) -> Decimal:
        """US dollars above the budget."""
        return self.total.usd - self.budget_usd


def overruns(breakdown: Breakdown, ats: Sequence[At]) -> tuple[Overrun, ...]:
    """Each total above the budget; a total that is "at least" so much is above it as soon as that much is."""
    return tuple(_overruns(breakdown, ats))


def _overruns(breakdown: Breakdown, ats: Sequence[At]) -> Iterator[Overrun]:
    budget = breakdown.budget_usd
    for at in ats:
        total = breakdown.total(at)
        if budget is not None and total.usd > budget:
            yield Overrun(at=at, total=total, budget_usd=budget, dearest=_dearest(breakdown, at))


def _dearest(breakdown: Breakdown, at: At) -> tuple[tuple[str, str, Total], ...]:
    ordered = sorted(breakdown.by_resource(at).items(), key=lambda each: (-each[1].usd, each[0]))
    return tuple((stack, address, total) for (stack, address), total in ordered[:_DEAREST])
