"""Text to syntax tree, by recursive descent over the grammar of HCL's native syntax (its specification, 2.x)."""

from __future__ import annotations

import re
from functools import lru_cache

from bascule.assembly.configuration.expression.conversion import number_of
from bascule.assembly.configuration.expression.loop_head import loop_head
from bascule.assembly.configuration.expression.nodes import (
    SPLAT_ELEMENT,
    Attribute,
    Binary,
    Call,
    Conditional,
    For,
    Index,
    ListOf,
    Literal,
    Name,
    Node,
    ObjectOf,
    Splat,
    Unary,
)
from bascule.assembly.configuration.expression.scanner import ExpressionError, Scanner
from bascule.assembly.configuration.expression.template import heredoc, quoted, template

__all__ = ["ExpressionError", "parse_expression", "parse_template"]

_WORD = re.compile(r"[^\W\d][\w-]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_DIGITS = re.compile(r"\d+")
_BY_RISING_PRECEDENCE = (("||",), ("&&",), ("==", "!="), ("<=", ">=", "<", ">"), ("+", "-"), ("*", "/", "%"))
_CONSTANTS = {"true": True, "false": False, "null": None}


@lru_cache(maxsize=4096)
def parse_template(text: str) -> Node:
    """The tree of a JSON string, which Terraform reads as a template."""
    scanner = Scanner(text)
    return template(scanner, _expression)


def parse_expression(text: str) -> Node:
    """The tree of a bare expression."""
    scanner = Scanner(text)
    found = _expression(scanner)
    scanner.skip_space()
    if not scanner.ended:
        raise ExpressionError(f"something is left at {scanner.position} of {text!r}")
    return found


def _expression(scanner: Scanner) -> Node:
    scanner.skip_space()
    start = scanner.position
    condition = _binary(scanner, 0)
    if not scanner.take("?"):
        return condition
    if_true = _expression(scanner)
    scanner.expect(":")
    if_false = _expression(scanner)
    return Conditional(text=scanner.since(start), condition=condition, if_true=if_true, if_false=if_false)


def _binary(scanner: Scanner, level: int) -> Node:
    if level == len(_BY_RISING_PRECEDENCE):
        return _unary(scanner)
    scanner.skip_space()
    start = scanner.position
    left = _binary(scanner, level + 1)
    while operator := next((each for each in _BY_RISING_PRECEDENCE[level] if scanner.take(each)), None):
        right = _binary(scanner, level + 1)
        left = Binary(text=scanner.since(start), operator=operator, left=left, right=right)
    return left


def _unary(scanner: Scanner) -> Node:
    scanner.skip_space()
    start = scanner.position
    for operator in ("!", "-"):
        if scanner.take(operator):
            operand = _unary(scanner)
            return Unary(text=scanner.since(start), operator=operator, operand=operand)
    return _with_steps(scanner, _primary(scanner), start)


def _with_steps(scanner: Scanner, node: Node, start: int) -> Node:
    """The node with all the attributes, indexes and splats that follow it."""
    while True:
        if scanner.ahead("...") or not scanner.ahead(".", "["):
            return node
        if scanner.take("[*]") or scanner.take(".*"):
            element = Name(text=SPLAT_ELEMENT, name=SPLAT_ELEMENT)
            each = _with_steps(scanner, element, scanner.position)
            return Splat(text=scanner.since(start), of=node, each=each)
        node = _step(scanner, node, start)


def _step(scanner: Scanner, node: Node, start: int) -> Node:
    if scanner.take("["):
        key = _expression(scanner)
        scanner.expect("]")
        return Index(text=scanner.since(start), of=node, key=key)
    scanner.expect(".")
    scanner.skip_space()
    if digits := scanner.match(_DIGITS):
        key = Literal(text=digits, value=int(digits))
        return Index(text=scanner.since(start), of=node, key=key)
    name = scanner.match(_WORD)
    if name is None:
        raise ExpressionError(f"a name is missing at {scanner.position} of {scanner.text!r}")
    return Attribute(text=scanner.since(start), of=node, name=name)


def _primary(scanner: Scanner) -> Node:
    scanner.skip_space()
    start = scanner.position
    if scanner.take("("):
        inner = _expression(scanner)
        scanner.expect(")")
        return inner
    if scanner.ahead('"', "<<"):
        return quoted(scanner, _expression) if scanner.take('"') else heredoc(scanner, _expression)
    if scanner.ahead("[", "{"):
        return _list(scanner, start) if scanner.take("[") else _object(scanner, start)
    if number := scanner.match(_NUMBER):
        return Literal(text=number, value=number_of(number))
    return _word(scanner, start)


def _word(scanner: Scanner, start: int) -> Node:
    word = scanner.match(_WORD)
    if word is None:
        raise ExpressionError(f"an expression is missing at {scanner.position} of {scanner.text!r}")
    if word in _CONSTANTS:
        return Literal(text=word, value=_CONSTANTS[word])
    while scanner.take_here("::"):
        word += "::" + (scanner.match(_WORD) or "")
    if scanner.take("("):
        return _call(scanner, word, start)
    return Name(text=word, name=word)


def _call(scanner: Scanner, name: str, start: int) -> Node:
    arguments: list[Node] = []
    spread = False
    while not scanner.take(")"):
        arguments.append(_expression(scanner))
        spread = scanner.take("...")
        if not scanner.ahead(")"):
            scanner.expect(",")
    return Call(text=scanner.since(start), name=name, arguments=tuple(arguments), spread=spread)


def _list(scanner: Scanner, start: int) -> Node:
    if loop := _loop(scanner, start, end="]"):
        return loop
    items: list[Node] = []
    while not scanner.take("]"):
        items.append(_expression(scanner))
        if not scanner.ahead("]"):
            scanner.expect(",")
    return ListOf(text=scanner.since(start), items=tuple(items))


def _object(scanner: Scanner, start: int) -> Node:
    scanner.expect("{")
    if loop := _loop(scanner, start, end="}"):
        return loop
    pairs: list[tuple[Node, Node]] = []
    while not scanner.take("}"):
        key = _key(scanner)
        if not scanner.take("="):
            scanner.expect(":")
        pairs.append((key, _expression(scanner)))
        # A line break separates pairs too, and is white space here.
        scanner.take(",")
    return ObjectOf(text=scanner.since(start), pairs=tuple(pairs))


def _key(scanner: Scanner) -> Node:
    """A bare word stands for itself."""
    key = _expression(scanner)
    return Literal(text=key.text, value=key.name) if isinstance(key, Name) else key


def _loop(scanner: Scanner, start: int, *, end: str) -> Node | None:
    """The `for` expression whose bracket is behind, if it is one."""
    scanner.skip_space()
    before = scanner.position
    if scanner.match(_WORD) != "for":
        scanner.position = before
        return None
    key_name, value_name, collection = loop_head(scanner, _expression)
    scanner.expect(":")
    value = _expression(scanner)
    key: Node | None = None
    if end == "}":
        scanner.expect("=>")
        key, value = value, _expression(scanner)
    grouped = scanner.take("...")
    condition = _expression(scanner) if scanner.take("if") else None
    scanner.expect(end)
    return For(
        text=scanner.since(start),
        key_name=key_name,
        value_name=value_name,
        collection=collection,
        key=key,
        value=value,
        condition=condition,
        grouped=grouped,
    )
