"""Rows of words as text in columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

_GAP = "  "


def columns(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines, each column as wide as its widest word; the last one is not filled up."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    padded = (_GAP.join(word.ljust(width) for word, width in zip(row, widths, strict=False)) for row in rows)
    return "\n".join(line.rstrip() for line in padded)
