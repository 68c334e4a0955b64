"""Where in the Python source a construct was declared."""

from __future__ import annotations

import sys
from pathlib import Path

_OWN_FOLDER = str(Path(__file__).parent)


def declaration() -> str:
    """`file:line` of the nearest caller outside the bindings, as the interpreter names the file."""
    frame = sys._getframe(1)
    while frame.f_back and (
        frame.f_code.co_filename.startswith(_OWN_FOLDER) or "/_generated/" in frame.f_code.co_filename
    ):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"
