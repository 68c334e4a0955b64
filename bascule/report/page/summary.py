"""The head of the page: what the environment is, and its figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bascule.assembly import AppAssembly
from bascule.check.report import Report
from bascule.cost.breakdown import At, Breakdown
from bascule.cost.budget import overruns
from bascule.cost.money import dollars, money
from bascule.report.diagram import Architecture
from bascule.report.page.content import Card
from bascule.report.page.findings import severity_counts


def facts(app: AppAssembly, drawn: Architecture, day: date) -> tuple[str, ...]:
    """What kind of environment it is, and on which day it was that."""
    manifest = app.stacks[0].manifest
    found = (
        f"AWS {drawn.region}" if drawn.region else "",
        "simulated cloud" if manifest.simulated else "",
        "protected" if manifest.protected else "not protected",
        f"teardown: {manifest.teardown}" if manifest.teardown else "",
        f"as of {day}",
    )
    return tuple(filter(None, found))


def cards(app: AppAssembly, report: Report, breakdown: Breakdown) -> tuple[Card, ...]:
    """The figures that are read first."""
    return tuple(_cards(app, report, breakdown))


def _cards(app: AppAssembly, report: Report, breakdown: Breakdown) -> Iterator[Card]:
    resources = sum(len(named) for stack in app.stacks for named in stack.document.get("resource", {}).values())
    yield Card(title="Resources", figure=f"{resources:,}", note=_stacks(len(app.stacks)))
    yield _cost("Cost idle", "a month", breakdown, "idle")
    yield _cost("Cost at load", "a month as the file assumes", breakdown, "load")
    yield _findings(report)


def _findings(report: Report) -> Card:
    counts = severity_counts(report) or f"{len(report.suppressed)} suppressed, with reasons"
    worst = str(max(each.severity for each in report.findings)) if report.findings else "good"
    figure = str(len(report.findings))
    if not report.errors:
        return Card(title="Findings", figure=figure, note=counts, tone=worst)
    return Card(title="Findings", figure=f"at least {figure}", note=f"not all was looked at; {counts}", tone="high")


def _cost(title: str, note: str, breakdown: Breakdown, at: At) -> Card:
    over = overruns(breakdown, (at,))
    budget = f"${dollars(breakdown.budget_usd)}" if breakdown.budget_usd is not None else ""
    held = f"over the budget of {budget}" if over else f"budget {budget}" if budget else ""
    figure = money(breakdown.total(at))
    return Card(title=title, figure=figure, note=", ".join(filter(None, (note, held))), tone="high" if over else "")


def _stacks(count: int) -> str:
    return "in 1 stack" if count == 1 else f"in {count} stacks"
