"""Figures as a table for people and as one line of JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from benchmarks.figure import Figure

_LARGE = 1000
_HEAD = ("figure", "measured", "bar", "goal", "verdict", "how")


def table(figures: Sequence[Figure]) -> str:
    """A Markdown table, one row a figure."""
    rows = [_HEAD, *(_row(each) for each in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


def json_line(figures: Sequence[Figure]) -> str:
    """All figures in one line: {"figures": [...], "missed": [names]}."""
    missed = [each.name for each in figures if each.missed]
    return json.dumps({"figures": [asdict(each) for each in figures], "missed": missed})


def _row(figure: Figure) -> tuple[str, ...]:
    goal = "" if figure.goal is None else _number(figure.goal, figure.unit)
    return (
        figure.name,
        _number(figure.value, figure.unit),
        _number(figure.bar, figure.unit),
        goal,
        figure.verdict,
        figure.how,
    )


def _number(value: float, unit: str) -> str:
    """Three digits, and no exponent for large ones."""
    return f"{value:.3g} {unit}" if value < _LARGE else f"{value:.0f} {unit}"
