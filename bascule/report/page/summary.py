"""The head of the page: what the environment is, and its figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bascule.assembly import AppAssembly
from bascule.check.report import Report
from bascule.cost.breakdown import Breakdown
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
    budget = f", budget ${dollars(breakdown.budget_usd)}" if breakdown.budget_usd is not None else ""
    yield Card(title="Cost idle", figure=money(breakdown.total("idle")), note=f"a month{budget}")
    yield Card(title="Cost at load", figure=money(breakdown.total("load")), note="a month, as the file assumes it")
    worst = str(report.findings[0].severity) if report.findings else "good"
    note = severity_counts(report) or f"{len(report.suppressed)} suppressed, with reasons"
    yield Card(title="Findings", figure=str(len(report.findings)), note=note, tone=worst)


def _stacks(count: int) -> str:
    return "in 1 stack" if count == 1 else f"in {count} stacks"
