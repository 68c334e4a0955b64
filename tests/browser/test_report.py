"""The page of an environment in a real browser that reaches no network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bascule.check.check import check_app
from bascule.cost.command import breakdowns
from bascule.report.diagram import architecture, draw
from bascule.report.page.building import Known, page
from bascule.report.page.writing import html
from tests.browser.contrast import poor_contrasts
from tests.conftest import ROOT, Synthesized


@pytest.fixture(scope="module")
def written(synthesized: Synthesized, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the shipped production environment."""
    app = synthesized("prod")
    (breakdown,) = breakdowns([app.folder], today=date(2026, 11, 21))
    known = Known(
        app=app,
        day=date(2026, 11, 21),
        report=check_app(app, origin="environments/prod.yaml:1"),
        breakdown=breakdown,
        picture=draw(architecture(app), root=ROOT),
    )
    path = tmp_path_factory.mktemp("report") / "prod.html"
    path.write_text(html(page(known)))
    return path


@pytest.fixture
def opened(browser: Browser, written: Path) -> Iterator[Page]:
    """The page, open; whatever the console says and whatever is asked of a network is an error."""
    said: list[str] = []
    view = browser.new_page(viewport={"width": 1280, "height": 900})
    view.on("console", lambda message: said.append(message.text))
    view.on("pageerror", lambda error: said.append(str(error)))
    view.on("request", lambda request: said.extend([request.url] if request.url.startswith("http") else []))
    view.goto(written.as_uri())
    yield view
    view.close()
    assert said == []


def test_a_reader_finds_their_way(opened: Page) -> None:
    """Every link of the navigation leads to a section with a heading, and search shows the rows that hold its words."""
    targets = opened.eval_on_selector_all("nav a", "links => links.map(link => link.hash)")
    assert [target for target in targets if opened.locator(f"section{target} h2").count() != 1] == []
    opened.keyboard.press("/")
    opened.keyboard.type("chat_url")
    shown = opened.locator("tbody tr:not([hidden])")
    assert (shown.count(), "chat_url" in shown.first.inner_text()) == (1, True)
    assert "1 of " in opened.locator("#told").inner_text()
    opened.keyboard.press("Escape")
    assert opened.locator("tbody tr[hidden]").count() == 0


@pytest.mark.complete
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read(opened: Page, scheme: str) -> None:
    """WCAG 2.2, success criterion 1.4.3: a contrast of 4.5 to 1, and 3 to 1 for large text."""
    if scheme == "dark":
        opened.locator("#theme").click()
    opened.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
    assert poor_contrasts(opened) == []


@pytest.mark.complete
def test_everything_has_a_name_and_the_keyboard_reaches_it(opened: Page) -> None:
    picture = opened.locator(".picture")
    assert "load-balancer sends requests to service-chat" in str(picture.get_attribute("aria-label"))
    assert opened.get_by_role("searchbox", name="Search").count() == 1
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"


@pytest.mark.complete
def test_the_page_is_small(written: Path) -> None:
    assert written.stat().st_size < 2_000_000
