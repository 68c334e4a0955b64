"""An expression of GitHub's language, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Literal:
    """A value that is written out."""

    value: str | float | bool | None


@dataclass(frozen=True)
class Name:
    """A context, such as `vars`; in lower case, as GitHub tells none apart by case."""

    name: str


@dataclass(frozen=True)
class Member:
    """`of.key` or `of[key]`; the key of `.*` is None."""

    of: Tree
    key: Tree | None


@dataclass(frozen=True)
class Call:
    """A function's result; its name is in lower case."""

    function: str
    arguments: tuple[Tree, ...]


@dataclass(frozen=True)
class Operation:
    """What an operator makes of one or two values."""

    operator: str
    operands: tuple[Tree, ...]


Tree: TypeAlias = Literal | Name | Member | Call | Operation


def parts(tree: Tree) -> Iterator[Tree]:
    """The trees directly below."""
    match tree:
        case Member(of, key):
            yield of
            if key is not None:
                yield key
        case Call(_, arguments):
            yield from arguments
        case Operation(_, operands):
            yield from operands
