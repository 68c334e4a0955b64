"""The section about costs says what the breakdown says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bascule.cost.breakdown import Breakdown
from bascule.cost.line import Amount, Line, Quote, Uncounted
from bascule.report.page.costs import costs


def line(stack: str, idle: str, load: str, *, known: bool = True) -> Line:
    quote = Quote(of="an hour", usd=Decimal("0.0225"), source="a page", seen=date(2026, 9, 20), confidence="high")
    return Line(
        stack=stack,
        address="aws_lb.balancer",
        component="hours",
        unit="hour",
        quote=quote if known else Quote(of="an hour"),
        idle=Amount(quantity=Decimal(1), usd=Decimal(idle), known=known),
        load=Amount(quantity=Decimal(1), usd=Decimal(load), known=known),
    )


def breakdown(*lines: Line, budget: str | None = None, unknown: tuple[Uncounted, ...] = ()) -> Breakdown:
    limit = Decimal(budget) if budget else None
    return Breakdown(
        environment="demo", lines=lines, exempt=(), unknown=unknown, budget_usd=limit, assumptions=(("tasks", 2),)
    )


def test_a_broken_budget_is_said_with_the_number_that_broke_it() -> None:
    verdict = costs(breakdown(line("app", "40", "60"), budget="50")).verdict
    assert verdict == "$40.00 a month idle, $60.00 at load: over the budget of $50.00 by $10.00 at load."


def test_bars_are_shares_of_the_longest() -> None:
    bars = costs(breakdown(line("app", "25", "100"), line("data", "50", "50"))).bars
    assert [(bar.stack, bar.idle_percent, bar.load_percent) for bar in bars] == [
        ("app", 25.0, 100.0),
        ("data", 50.0, 50.0),
    ]


def test_what_nobody_knows_is_never_nothing() -> None:
    nobody = Uncounted(stack="app", address="aws_x.y", reason="no price is known for this type")
    section = costs(breakdown(line("app", "0", "0", known=False), unknown=(nobody,)))
    assert section.verdict.startswith("at least $0.00")
    assert (section.lines[0].idle, section.lines[0].price) == ("unknown", "not known")
    assert section.notes == ("app: aws_x.y: no price is known for this type",)
