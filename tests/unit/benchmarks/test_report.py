"""Figures as a table and as JSON."""

import json

from benchmarks.figure import Figure
from benchmarks.report import json_line, table

FIGURES = (
    Figure(name="synth", value=2.345, unit="s", bar=2.0, goal=1.0, how="median of 5"),
    Figure(name="memory", value=1234.5, unit="MB", bar=2000),
)


def test_the_table_has_a_row_for_each_figure() -> None:
    assert table(FIGURES).splitlines() == [
        "| figure | measured | bar     | goal | verdict | how         |",
        "| ------ | -------- | ------- | ---- | ------- | ----------- |",
        "| synth  | 2.35 s   | 2 s     | 1 s  | MISSED  | median of 5 |",
        "| memory | 1234 MB  | 2000 MB |      | met     |             |",
    ]


def test_the_json_is_one_line_that_names_what_was_missed() -> None:
    line = json_line(FIGURES)
    assert "\n" not in line
    assert json.loads(line)["missed"] == ["synth"]
