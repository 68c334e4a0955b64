"""The decisions are numbered, one page each, and found from the index."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.markdown import ROOT, links

ADR = ROOT / "docs/adr"
PAGES = sorted(ADR.glob("[0-9]*.md"))
_LONGEST = 80
"""Lines of a page."""


def test_the_index_links_every_decision_in_its_order() -> None:
    assert list(links((ADR / "README.md").read_text())) == [page.name for page in PAGES]


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.name[:4]) for page in PAGES] == list(range(1, len(PAGES) + 1))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_is_one_page_of_context_decision_and_consequences(page: Path) -> None:
    lines = page.read_text().splitlines()
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert headings == ["Context", "Decision", "Consequences"]
    assert len(lines) <= _LONGEST


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_decision_says_its_number_and_the_index_its_title(page: Path) -> None:
    number, _, title = page.read_text().splitlines()[0].removeprefix("# ").partition(". ")
    assert int(number) == int(page.name[:4])
    assert f"[{title}]({page.name})" in (ADR / "README.md").read_text()
