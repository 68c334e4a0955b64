"""The addresses that an expression reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from bascule.assembly.configuration.expression.nodes import (
    SPLAT_ELEMENT,
    Attribute,
    For,
    Index,
    Literal,
    Name,
    Node,
    Splat,
)

_OWN_NAMES = {"each", "count", "self", "path", "terraform", SPLAT_ELEMENT}
"""They read no block."""


def referred(node: Node) -> tuple[str, ...]:
    """Addresses such as `aws_lb.x`, `data.aws_vpc.y`, `var.z`, `local.a`, `module.b`, each once, as they come."""
    return tuple(dict.fromkeys(_referred(node, frozenset())))


def _referred(node: Node, loops: frozenset[str]) -> Iterator[str]:
    if isinstance(node, Literal):
        return
    if words := _words(node):
        yield from _address(words, loops)
        children = _keys(node)
    else:
        children = (child for field in fields(node) for child in _nodes(getattr(node, field.name)))
    if isinstance(node, For):
        loops |= {node.key_name, node.value_name}
    for child in children:
        yield from _referred(child, loops)


def _keys(node: Node) -> Iterator[Node]:
    """What stands in the brackets of a chain of steps."""
    while isinstance(node, Attribute | Index | Splat):
        if isinstance(node, Index):
            yield node.key
        if isinstance(node, Splat):
            yield node.each
        node = node.of


def _nodes(value: object) -> Iterator[Node]:
    if isinstance(value, Node):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _nodes(each)


def _words(node: Node) -> list[str]:
    """The words of a chain of steps that begins with a name; none when it begins otherwise."""
    words: list[str] = []
    while isinstance(node, Attribute | Index | Splat):
        if isinstance(node, Attribute):
            words.append(node.name)
        node = node.of
    return [node.name, *reversed(words)] if isinstance(node, Name) else []


def _address(words: list[str], loops: frozenset[str]) -> Iterator[str]:
    if words[0] in loops or words[0] in _OWN_NAMES:
        return
    length = 3 if words[0] in ("data", "ephemeral") else 2
    if len(words) >= length:
        yield ".".join(words[:length])
