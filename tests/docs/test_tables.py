"""The README's tables say what the code says."""

from __future__ import annotations

from docs import tables
from tests.docs.markdown import README


def test_the_tables_are_current() -> None:
    text = README.read_text()
    assert text == tables.with_tables(text), "run `make docs`"


def test_every_table_has_a_place() -> None:
    text = README.read_text()
    assert [name for name in ("stacks", "modules", "commands") if f"<!-- table: {name} -->" not in text] == []


def test_every_command_has_help() -> None:
    rows = tables.commands().splitlines()[2:]
    assert [row for row in rows if row.split(" | ")[-1].strip(" |") == ""] == []


def test_every_module_says_what_it_is() -> None:
    rows = tables.modules().splitlines()[2:]
    assert [row for row in rows if row.split(" | ")[-1].strip(" |") == ""] == []
