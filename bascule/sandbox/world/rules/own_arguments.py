"""What a service refuses of an object's own arguments, though its provider lets them through."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.subject import Subject


def in_order(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The numbers at the paths `numbers` do not fall."""
    numbers = [subject.first(path) for path in row["numbers"]]
    known = [each for each in numbers if each is not None]
    if known != sorted(known):
        yield row["message"]


def in_form(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The text at `at` has the form `pattern`."""
    for value in subject.values(row["at"]):
        if not re.fullmatch(row["pattern"], str(value)):
            yield f"{row['message']} ({value})"


def among(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """Every value at the paths `values` is one of those at the paths `of`."""
    accepted = {value for path in row["of"] for value in subject.values(path)}
    for value in (value for path in row["values"] for value in subject.values(path)):
        if value not in accepted:
            yield f"{row['message']} ({value})"


def present(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """At least one of the paths `any` has a value."""
    if all(subject.first(path) in (None, "") for path in row["any"]):
        yield row["message"]
