"""The README's picture is that of its source."""

from __future__ import annotations

import re

from docs import picture
from tests.docs.markdown import README


def test_the_picture_was_drawn_from_its_source() -> None:
    assert picture.is_current(picture.DRAWING.read_text(), picture.SOURCE.read_text()), "run `make docs`"


def test_a_changed_source_or_drawing_is_noticed() -> None:
    drawing = picture.stamped("<svg/>", "a -> b")
    assert picture.is_current(drawing, "a -> b")
    assert not picture.is_current(drawing, "a -> c")
    assert not picture.is_current(drawing.replace("<svg/>", "<svg></svg>"), "a -> b")


def test_the_picture_loads_nothing_from_elsewhere() -> None:
    assert (
        re.findall(
            r"(?:href|src)=\"(?!#|data:)[^\"]*\"|@import|url\((?!['\"]?(?:#|data:))", picture.DRAWING.read_text()
        )
        == []
    )


def test_the_readme_shows_it() -> None:
    assert "](docs/deployed.svg)" in README.read_text()
