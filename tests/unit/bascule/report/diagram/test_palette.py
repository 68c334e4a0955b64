"""Words in the picture can be read, on light pages and on dark ones."""

from __future__ import annotations

import pytest

from bascule.report.diagram.palette import FILLS, GROUND, INK, NETWORK, PAPER, TIER, Colour

_READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", [PAPER, GROUND, NETWORK, TIER, *FILLS.values()], ids=lambda each: each.name)
def test_ink_stands_out_from_every_ground(ground: Colour) -> None:
    assert contrast(INK.light, ground.light) > _READABLE
    assert contrast(INK.dark, ground.dark) > _READABLE
