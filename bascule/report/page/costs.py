"""The section about costs."""

from __future__ import annotations

from bascule.cost.breakdown import BOTH, Breakdown
from bascule.cost.budget import overruns
from bascule.cost.line import Amount, Line, Quote, Total
from bascule.cost.money import dollars, money
from bascule.report.page.content import CostBar, CostLine, Costs

_WHEN = {"idle": "idle", "load": "at load"}


def costs(breakdown: Breakdown) -> Costs:
    """The verdict on the budget, a bar for each stack, and every line."""
    return Costs(
        verdict=_verdict(breakdown),
        bars=tuple(_bars(breakdown)),
        lines=tuple(_line(line) for line in breakdown.lines),
        notes=(*(_unknown(breakdown)), *breakdown.notices),
        assumptions=tuple((name, str(value)) for name, value in breakdown.assumptions),
    )


def _verdict(breakdown: Breakdown) -> str:
    sums = f"{money(breakdown.total('idle'))} a month idle, {money(breakdown.total('load'))} at load"
    if breakdown.budget_usd is None:
        return f"{sums}; no budget is set."
    budget = f"the budget of ${dollars(breakdown.budget_usd)}"
    broken = overruns(breakdown, BOTH)
    if not broken:
        return f"{sums}: within {budget}."
    over = " and ".join(f"${dollars(each.over_usd)} {_WHEN[each.at]}" for each in broken)
    return f"{sums}: over {budget} by {over}."


def _bars(breakdown: Breakdown) -> list[CostBar]:
    idle, load = breakdown.by_stack("idle"), breakdown.by_stack("load")
    longest = max((total.usd for total in (*idle.values(), *load.values())), default=0) or 1
    return [
        CostBar(
            stack=stack,
            text=f"{money(idle[stack])} idle, {money(load[stack])} at load",
            idle_percent=_percent(idle[stack], float(longest)),
            load_percent=_percent(load[stack], float(longest)),
        )
        for stack in idle
    ]


def _percent(total: Total, longest: float) -> float:
    return round(100 * float(total.usd) / longest, 1)


def _line(line: Line) -> CostLine:
    return CostLine(
        stack=line.stack,
        address=line.address,
        component=line.component,
        note=line.note,
        idle=_amount(line.idle),
        load=_amount(line.load),
        price=_price(line.quote, line.unit),
        source=line.quote.source,
    )


def _amount(amount: Amount) -> str:
    return f"${dollars(amount.usd)}" if amount.known else "unknown"


def _price(quote: Quote, unit: str) -> str:
    """The price of a unit, the day it was seen, and how sure it is."""
    if quote.seen is None:
        return "not known"
    usd = f"${quote.usd.normalize():f}" if quote.usd is not None else "graduated"
    return f"{usd} per {unit}, seen {quote.seen}, confidence {quote.confidence}"


def _unknown(breakdown: Breakdown) -> list[str]:
    return [f"{each.stack}: {each.address}: {each.reason}" for each in breakdown.unknown]
