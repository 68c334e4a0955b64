"""A browser that loads nothing from a network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ENVIRON, EXECUTABLE

_ARGUMENTS = ("--no-sandbox", "--no-zygote", "--headless=shell", "--disable-gpu", "--font-render-hinting=none")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; `make test` installs it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=EXECUTABLE, args=_ARGUMENTS, env={**ENVIRON})
        yield started
        started.close()
