"""Findings by their severity, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bascule.report.page.content import Changes, Costs, FindingRow, Findings, Page
from bascule.report.page.writing import html


def finding(severity: str, address: str) -> FindingRow:
    return FindingRow(
        severity=severity, rule="BSC_AWS_001", address=address, where="app", message="found", fix="mend it"
    )


@pytest.mark.complete
def test_a_severity_that_is_switched_off_is_not_shown(browser: Browser, tmp_path: Path) -> None:
    rows = (finding("high", "aws_lb.one"), finding("high", "aws_lb.two"), finding("low", "aws_lb.three"))
    page = Page(
        environment="demo",
        facts=(),
        cards=(),
        picture="<svg></svg>",
        picture_text="nothing",
        stacks=(),
        outputs=(),
        costs=Costs(verdict="nothing"),
        findings=Findings(verdict="3 findings", rows=rows),
        identities=(),
        changes=Changes(verdict="nothing"),
    )
    (tmp_path / "page.html").write_text(html(page))
    view = browser.new_page()
    view.goto((tmp_path / "page.html").as_uri())
    view.get_by_role("checkbox", name="high").uncheck()
    assert view.locator("#findings tbody tr:not([hidden])").all_inner_texts()[0].startswith("low")
    assert view.locator("#told").inner_text() == "1 of 3 rows"
    view.get_by_role("checkbox", name="high").check()
    view.get_by_role("searchbox").fill("two")
    assert view.locator("#findings tbody tr:not([hidden])").count() == 1
    view.close()
