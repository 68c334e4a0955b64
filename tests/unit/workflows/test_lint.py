"""Our own workflows, and those that we show to others, break none of our rules."""

from __future__ import annotations

from bascule.ci.lint.lint import lint_workflows
from tests.unit.workflows.ours import examples, ours


def test_ours_break_no_rule() -> None:
    report = lint_workflows(ours())
    assert [f"{each.source}: {each.message}" for each in report.findings] == []
    assert report.suppressed == ()


def test_the_examples_break_no_rule() -> None:
    assert [f"{each.source}: {each.message}" for each in lint_workflows(examples()).findings] == []
