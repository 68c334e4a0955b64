"""Where in the Python source a construct was declared."""

from __future__ import annotations

import sys

_MACHINERY = ("bascule.bindings.", "modules._generated.", "jsii.")
"""Modules between a declaration and the element that it makes."""


def declaration() -> str:
    """`file:line` of the nearest caller that is no machinery, as the interpreter names the file."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_globals["__name__"].startswith(_MACHINERY):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"
