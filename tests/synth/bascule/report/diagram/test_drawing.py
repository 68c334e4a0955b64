"""The real D2 draws the shipped environments."""

from __future__ import annotations

from xml.etree import ElementTree

from bascule.report.diagram import architecture, draw
from bascule.report.diagram.palette import COLOURS
from tests.conftest import ROOT, Synthesized


def test_the_picture_names_every_component_and_follows_the_page_s_colours(synthesized: Synthesized) -> None:
    drawn = architecture(synthesized("prod"))
    picture = draw(drawn, root=ROOT)
    words = {text.strip() for text in ElementTree.fromstring(picture).itertext()}  # noqa: S314 -- our own picture
    assert {each.name for each in drawn.components if not each.kind.network} <= words
    assert not [colour.name for colour in COLOURS if f'"{colour.light}"' in picture]
