"""The colours of the picture, each for a light and a dark page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Colour:
    """One colour by its name in style sheets; the light form stands in what D2 is given."""

    name: str
    light: str
    dark: str


INK = Colour(name="ink", light="#1B2430", dark="#E8ECF1")
LINE = Colour(name="line", light="#7C8797", dark="#8B97A8")
PAPER = Colour(name="paper", light="#FEFEFE", dark="#12171F")
GROUND = Colour(name="ground", light="#F5F7FA", dark="#171D26")
NETWORK = Colour(name="network", light="#EDF2F9", dark="#1B2431")
TIER = Colour(name="tier", light="#E2EAF5", dark="#212D3E")

FILLS = {
    "edge": Colour(name="edge-fill", light="#F1EAFE", dark="#2B2144"),
    "compute": Colour(name="compute-fill", light="#FFF0E3", dark="#3B2616"),
    "data": Colour(name="data-fill", light="#E3F0FF", dark="#152C47"),
    "storage": Colour(name="storage-fill", light="#E5F6EA", dark="#15301F"),
    "operations": Colour(name="operations-fill", light="#FAF0F4", dark="#38202C"),
    "identity": Colour(name="identity-fill", light="#FBF5DC", dark="#332C10"),
}
STROKES = {
    "edge": Colour(name="edge-stroke", light="#6B3FC9", dark="#B79BFF"),
    "compute": Colour(name="compute-stroke", light="#B9540B", dark="#FFAE70"),
    "data": Colour(name="data-stroke", light="#1F5BB5", dark="#84B8FF"),
    "storage": Colour(name="storage-stroke", light="#237A3B", dark="#7FD79A"),
    "operations": Colour(name="operations-stroke", light="#A8326A", dark="#FF9CC6"),
    "identity": Colour(name="identity-stroke", light="#7D6408", dark="#E8CE62"),
}

COLOURS = (INK, LINE, PAPER, GROUND, NETWORK, TIER, *FILLS.values(), *STROKES.values())


def sheet() -> str:
    """The colours as variables: dark where the reader's settings or the page itself ask for it."""
    light = "".join(f"--{colour.name}:{colour.light};" for colour in COLOURS)
    dark = "".join(f"--{colour.name}:{colour.dark};" for colour in COLOURS)
    return (
        f":root{{{light}}}"
        f'@media (prefers-color-scheme: dark){{:root:not([data-theme="light"]){{{dark}}}}}'
        f':root[data-theme="dark"]{{{dark}}}'
    )
