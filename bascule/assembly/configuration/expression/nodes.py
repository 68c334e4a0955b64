"""The syntax tree of an expression; each node has its own text, as the file has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Node:
    """Any part of an expression."""

    text: str


@dataclass(frozen=True, kw_only=True)
class Literal(Node):
    """A text without interpolation, a number, a truth value or null."""

    value: Any


@dataclass(frozen=True, kw_only=True)
class Name(Node):
    """The first word of a reference: `var`, `data`, a resource type, a loop's own name."""

    name: str


@dataclass(frozen=True, kw_only=True)
class Attribute(Node):
    """`of.name`."""

    of: Node
    name: str


@dataclass(frozen=True, kw_only=True)
class Index(Node):
    """`of[key]`."""

    of: Node
    key: Node


@dataclass(frozen=True, kw_only=True)
class Splat(Node):
    """`of[*].each`: `each` is read of every element, which it knows by the name of SPLAT_ELEMENT."""

    of: Node
    each: Node


SPLAT_ELEMENT = "[*]"
"""No name of the language can be this."""


@dataclass(frozen=True, kw_only=True)
class Call(Node):
    """A function's call; with `spread`, the last argument is a list of arguments."""

    name: str
    arguments: tuple[Node, ...]
    spread: bool = False


@dataclass(frozen=True, kw_only=True)
class Unary(Node):
    """`!` or `-`."""

    operator: str
    operand: Node


@dataclass(frozen=True, kw_only=True)
class Binary(Node):
    """Arithmetic, comparison or logic."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, kw_only=True)
class Conditional(Node):
    """`condition ? true : false`, or a template's `%{ if }`."""

    condition: Node
    if_true: Node
    if_false: Node


@dataclass(frozen=True, kw_only=True)
class ListOf(Node):
    """`[a, b]`."""

    items: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class ObjectOf(Node):
    """`{ a = b }`."""

    pairs: tuple[tuple[Node, Node], ...]


@dataclass(frozen=True, kw_only=True)
class For(Node):
    """`[for … : value if …]`, `{for … : key => value}`, or a template's `%{ for }` when `joined`."""

    key_name: str
    value_name: str
    collection: Node
    key: Node | None
    value: Node
    condition: Node | None = None
    grouped: bool = False
    joined: bool = False


@dataclass(frozen=True, kw_only=True)
class Template(Node):
    """Texts and interpolations one after the other."""

    parts: tuple[Node, ...]
