"""Blocks in Terraform's JSON syntax, where an object and a list of objects may stand for one another at each level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.errors import Problem

Pointer = tuple[str | int, ...]
"""Keys and indexes from a document's root."""

COMMENT = "//"
"""A key of bodies that Terraform passes over."""


@dataclass(frozen=True, kw_only=True)
class LabelledBody:
    """One block: its labels, such as type and name of a resource, and its arguments."""

    labels: tuple[str, ...]
    body: Mapping[str, Any]
    pointer: Pointer


class BodyError(Exception):
    """Something else stands where Terraform accepts an object or a list of objects."""

    def __init__(self, pointer: Pointer, found: Any) -> None:
        super().__init__(pointer)
        self.pointer, self.found = pointer, found

    def problem(self, where: str) -> Problem:
        """What to tell of it."""
        return Problem(
            message=f"{'.'.join(map(str, self.pointer)) or 'the document'} is no block",
            where=where,
            found=f"a value of type {_NAMES.get(type(self.found), 'null')}",
            accepted="an object, or a list of objects",
        )


_NAMES = {str: "text", bool: "truth value", int: "number", float: "number", list: "list"}


def labelled_bodies(value: Any, labels: int, pointer: Pointer, found: tuple[str, ...] = ()) -> Iterator[LabelledBody]:
    """The blocks below a key, of which each has so many labels; BodyError where the form is another one."""
    if value is None:
        return
    if isinstance(value, list):
        for index, each in enumerate(value):
            if isinstance(each, list):
                raise BodyError((*pointer, index), each)
            yield from labelled_bodies(each, labels, (*pointer, index), found)
    elif not isinstance(value, Mapping):
        raise BodyError(pointer, value)
    elif len(found) == labels:
        yield LabelledBody(labels=found, body=value, pointer=pointer)
    else:
        for label, each in value.items():
            if label != COMMENT:
                yield from labelled_bodies(each, labels, (*pointer, label), (*found, label))
