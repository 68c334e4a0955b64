"""D2's picture of an architecture."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.report.diagram.architecture import Architecture
from bascule.report.diagram.d2_text import d2_text
from bascule.report.diagram.palette import COLOURS, sheet
from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import run

_SPACING = ("--elk-nodeNodeBetweenLayers", "50", "--elk-edgeNodeBetweenLayers", "20")
_PADDING = ("--elk-padding", "[top=48,left=24,bottom=24,right=24]", "--pad", "24")
_LAYOUT = ("--layout", "elk", *_SPACING, *_PADDING, "--omit-version", "--salt", "bascule")

_DETAILS = (
    "svg.d2-svg>rect.fill-N7{fill:var(--paper)}svg text{fill:var(--ink)}svg text tspan+tspan{font-size:13px;opacity:.8}"
)
"""The ground behind all, and lines below the first one of a box, which D2 writes like the first."""


def draw(drawn: Architecture, *, root: Path) -> str:
    """The picture as SVG, whose colours follow the page it is on: light or dark.

    D2 is the one in the project's folder `root`, installed when it is not there.

    Raises:
        ToolError: D2 cannot be had, or failed.
    """
    d2 = PrivatePython.of(root, "d2", name="D2").install().program("d2")
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "architecture.d2", Path(folder) / "architecture.svg"
        source.write_text(d2_text(drawn))
        run([str(d2), *_LAYOUT, source.name, target.name], cwd=Path(folder))
        return _themed(target.read_text())


def _themed(picture: str) -> str:
    """The picture with variables in the place of colours, and their values for light and dark pages."""
    for colour in COLOURS:
        picture = re.sub(re.escape(colour.light), f"var(--{colour.name})", picture, flags=re.IGNORECASE)
    return picture.replace("<style", f"<style>{sheet()}{_DETAILS}</style><style", 1)
