"""The documents' pictures, each drawn from the `.d2` beside it: `python -m docs.picture` draws them anew.

The last line of the drawing says which source and which drawing belong together, so that a test knows without D2
whether one was changed alone.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import run

ROOT = Path(__file__).parents[1]
SOURCES = tuple(sorted((ROOT / "docs").glob("*.d2")))

_LAYOUT = ("--layout", "elk", "--elk-nodeNodeBetweenLayers", "50", "--pad", "20", "--omit-version")


def drawing_of(source: Path) -> Path:
    """Where a source's drawing lies."""
    return source.with_suffix(".svg")


def draw(source: Path) -> None:
    """The drawing is that of its source."""
    drawing = drawing_of(source)
    run([_d2(), *_LAYOUT, source.name, drawing.name], cwd=source.parent)
    drawing.write_text(stamped(drawing.read_text(), source.read_text()))


def stamped(drawing: str, source: str) -> str:
    """The drawing with a last line that names it and its source."""
    body = f"{drawing.rstrip()}\n"
    return f"{body}<!-- {_digest(source)} became {_digest(body)} -->\n"


def is_current(drawing: str, source: str) -> bool:
    """Whether the drawing was made from this source, and not changed since."""
    body, _, _ = drawing.rstrip().rpartition("\n")
    return drawing == stamped(body, source)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _d2() -> str:
    """D2's program, installed into `.tools/d2` when it is not there."""
    return str(PrivatePython.of(ROOT, "d2", name="D2").install().program("d2"))


if __name__ == "__main__":
    for each in SOURCES:
        draw(each)
