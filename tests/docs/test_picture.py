"""The documents' pictures are those of their sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import picture
from tests.docs.markdown import documents

_ELSEWHERE = re.compile(r"(?:href|src)=\"(?!#|data:)[^\"]*\"|@import|url\((?!['\"]?(?:#|data:))")
SOURCES = pytest.mark.parametrize("source", picture.SOURCES, ids=lambda path: path.stem)


@SOURCES
def test_a_picture_was_drawn_from_its_source(source: Path) -> None:
    assert picture.is_current(picture.drawing_of(source).read_text(), source.read_text()), "run `make docs`"


def test_a_changed_source_or_drawing_is_noticed() -> None:
    drawing = picture.stamped("<svg/>", "a -> b")
    assert picture.is_current(drawing, "a -> b")
    assert not picture.is_current(drawing, "a -> c")
    assert not picture.is_current(drawing.replace("<svg/>", "<svg></svg>"), "a -> b")


@SOURCES
def test_a_picture_loads_nothing_from_elsewhere(source: Path) -> None:
    assert _ELSEWHERE.findall(picture.drawing_of(source).read_text()) == []


@SOURCES
def test_a_document_shows_it(source: Path) -> None:
    name = picture.drawing_of(source).name
    assert [path.name for path in documents() if f"{name})" in path.read_text()] != []
