"""The figures that are read first."""

from __future__ import annotations

from bascule.check.finding import Finding
from bascule.check.report import Report
from bascule.check.severity import Severity
from bascule.cost.breakdown import Breakdown
from bascule.report.page.content import Card
from bascule.report.page.findings import findings
from bascule.report.page.summary import cards
from tests.unit.bascule.report.apps import web_application
from tests.unit.bascule.report.page.test_costs import breakdown, line

NO_COSTS = breakdown()


def report(*severities: Severity) -> Report:
    found = (
        Finding(rule="BSC_AWS_001", severity=each, address="aws_lb.a", message="cut", fix="raise it")
        for each in severities
    )
    return Report(findings=tuple(found))


def card(title: str, *severities: Severity, costs: Breakdown = NO_COSTS) -> Card:
    (found,) = (each for each in cards(web_application(), report(*severities), costs) if each.title == title)
    return found


def test_the_worst_finding_colours_their_number_and_comes_first() -> None:
    several = (Severity.LOW, Severity.CRITICAL, Severity.HIGH)
    assert (card("Findings", *several).figure, card("Findings", *several).tone) == ("3", "critical")
    assert [row.severity for row in findings(report(*several)).rows] == ["critical", "high", "low"]


def test_a_broken_budget_is_said_beside_its_figure() -> None:
    costs = breakdown(line("app", "20", "40"), budget="30")
    assert (card("Cost idle", costs=costs).note, card("Cost idle", costs=costs).tone) == ("a month, budget $30.00", "")
    load = card("Cost at load", costs=costs)
    assert (load.note, load.tone) == ("a month as the file assumes, over the budget of $30.00", "high")


def test_what_nobody_looked_at_is_not_taken_for_well() -> None:
    (found,) = (
        each
        for each in cards(web_application(), Report(errors=("Checkov cannot be installed",)), NO_COSTS)
        if each.title == "Findings"
    )
    assert (found.figure, found.tone) == ("at least 0", "high")
    assert findings(Report(errors=("Checkov cannot be installed",))).verdict.startswith(
        "No findings in what was looked at"
    )
