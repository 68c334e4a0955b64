"""Rows of a price book to prices, or to all that is wrong with them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import get_args

from bascule.errors import CostError, Problem
from bascule.facts.price import Confidence, Price, PriceKey, Slice
from bascule.facts.price_units import UNITS

COLUMNS = ("cloud", "service", "item", "region", "unit", "from", "price_usd", "free", "source", "seen", "confidence")
"""`note` may follow; `from` and `free` may be empty, which is 0."""
UNKNOWN = "unknown"
"""Instead of a price: from here on nobody knows it."""
_FIRST = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A row that could be read, and its line in the file."""

    line: int
    key: PriceKey
    slice: Slice
    free: Decimal
    note: str


@dataclass(kw_only=True)
class _Reader:
    """The file's name and what is wrong with it."""

    name: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, message: str, *, found: str = "", accepted: str = "", fix: str = "") -> None:
        """Takes down one problem."""
        where = f"{self.name}:{line}"
        self.problems.append(Problem(message=message, where=where, found=found, accepted=accepted, fix=fix))


def read_rows(text: str, *, name: str) -> Mapping[PriceKey, Price]:
    """The prices of a CSV text; lines that begin with # are comments.

    Raises:
        CostError: every problem of the text at once.
    """
    reader = _Reader(name=name)
    rows = list(_rows(text, reader))
    prices = dict(_prices(rows, reader))
    if not reader.problems and not prices:
        reader.add(1, "the price book holds no price", accepted=f"a row of {','.join(COLUMNS)}")
    if reader.problems:
        raise CostError(sorted(reader.problems, key=lambda each: int(each.where.rpartition(":")[2])))
    return prices


def _rows(text: str, reader: _Reader) -> Iterator[_Row]:
    numbered = [(number, line) for number, line in enumerate(text.splitlines(), 1) if not line.startswith("#")]
    if not numbered:
        return
    cells = csv.reader(line for _, line in numbered)
    head = next(cells)
    if missing := [column for column in COLUMNS if column not in head]:
        accepted = ",".join((*COLUMNS, "note"))
        reader.add(numbered[0][0], "the head lacks columns", found=", ".join(missing), accepted=accepted)
        return
    for values in cells:
        line = numbered[cells.line_num - 1][0]
        if len(values) != len(head):
            reader.add(
                line,
                "the row has another number of cells than the head",
                found=f"{len(values)}",
                accepted=f"{len(head)}",
            )
        elif row := _row(dict(zip(head, (value.strip() for value in values), strict=True)), line, reader):
            yield row


def _row(cells: Mapping[str, str], line: int, reader: _Reader) -> _Row | None:
    """The row; None, and its problems taken down, when something in it is wrong."""
    before = len(reader.problems)
    for column in ("cloud", "service", "item", "region", "unit", "price_usd", "source"):
        if not cells[column]:
            fix = f"write {UNKNOWN} where no price is known" if column == "price_usd" else ""
            reader.add(line, f"the cell {column} is empty", fix=fix)
    if cells["unit"] and cells["unit"] not in UNITS:
        reader.add(line, "the unit is not known", found=cells["unit"], accepted=", ".join(sorted(UNITS)))
    usd = None if cells["price_usd"] in ("", UNKNOWN) else _number(cells, "price_usd", line, reader)
    part = Slice(
        starts=_number(cells, "from", line, reader),
        usd=usd,
        source=cells["source"],
        seen=_day(cells["seen"], line, reader),
        confidence=_confidence(cells["confidence"], line, reader),
    )
    free = _number(cells, "free", line, reader)
    key = PriceKey(*(cells[column] for column in PriceKey._fields))
    if len(reader.problems) > before:
        return None
    return _Row(line=line, key=key, slice=part, free=free, note=cells.get("note", ""))


def _number(cells: Mapping[str, str], column: str, line: int, reader: _Reader) -> Decimal:
    text = cells[column] or "0"
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        reader.add(line, f"{column} is no number", found=text, accepted="a number such as 0.0225, none below 0")
        return _FIRST
    return number


def _day(text: str, line: int, reader: _Reader) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        reader.add(line, "seen is no day", found=text, accepted="the day on which the price was seen: 2026-11-21")
        return date.min


def _confidence(text: str, line: int, reader: _Reader) -> Confidence:
    known: Confidence | None = next((each for each in get_args(Confidence) if each == text), None)
    if known is None:
        reader.add(line, "the confidence is not known", found=text, accepted=", ".join(get_args(Confidence)))
    return known or "low"


def _prices(rows: Iterable[_Row], reader: _Reader) -> Iterator[tuple[PriceKey, Price]]:
    """The rows of each price together, ascending."""
    grouped: dict[PriceKey, list[_Row]] = defaultdict(list)
    for row in rows:
        grouped[row.key].append(row)
    for key, group in grouped.items():
        ordered = sorted(group, key=lambda row: row.slice.starts)
        _judge(key, ordered, reader)
        yield (
            key,
            Price(
                key=key,
                slices=tuple(row.slice for row in ordered),
                free=max(row.free for row in ordered),
                note=ordered[0].note,
            ),
        )


def _judge(key: PriceKey, ordered: Sequence[_Row], reader: _Reader) -> None:
    first, *others = ordered
    if first.slice.starts != _FIRST:
        found = f"the first row begins at {first.slice.starts}"
        fix = f"add the row from 0, with the price {UNKNOWN} if nobody knows it"
        reader.add(first.line, f"the price has a hole: {key}", found=found, fix=fix)
    for before, row in zip(ordered, others, strict=False):
        if row.slice.starts == before.slice.starts:
            reader.add(
                row.line, f"the price is there twice: {key}", found=f"also in line {before.line}", fix="keep one"
            )
