"""The documents' tables say what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from docs import tables


@pytest.mark.parametrize("document", tables.DOCUMENTS, ids=lambda path: path.name)
def test_the_tables_are_current(document: Path) -> None:
    text = document.read_text()
    assert text == tables.with_tables(text), "run `make docs`"


def test_every_table_has_a_place() -> None:
    text = "".join(document.read_text() for document in tables.DOCUMENTS)
    names = ("stacks", "modules", "commands", "agreement", "rules")
    assert [name for name in names if f"<!-- table: {name} -->" not in text] == []


def test_every_command_has_help() -> None:
    rows = tables.commands().splitlines()[2:]
    assert [row for row in rows if row.split(" | ")[-1].strip(" |") == ""] == []


def test_every_module_says_what_it_is() -> None:
    rows = tables.modules().splitlines()[2:]
    assert [row for row in rows if row.split(" | ")[-1].strip(" |") == ""] == []
