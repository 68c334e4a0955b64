"""Limits have ids that stay."""

from __future__ import annotations

import re

from tests.docs.markdown import ROOT

ROWS = [line for line in (ROOT / "docs/limits.md").read_text().splitlines() if line.startswith("| L")]


def test_every_limit_has_an_id_of_its_own() -> None:
    numbers = [int(row.split("|")[1].strip().removeprefix("L")) for row in ROWS]
    assert numbers == sorted(set(numbers))


def test_every_limit_says_why_and_what_to_do() -> None:
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in ROWS]
    assert [row[0] for row in cells if len(row) != 4 or not all(row)] == []
