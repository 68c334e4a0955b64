"""Templates: texts with `${ … }` and `%{ … }` in them."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TypeGuard

from bascule.assembly.configuration.expression.loop_head import Expression, loop_head
from bascule.assembly.configuration.expression.nodes import Conditional, For, Literal, Node, Template
from bascule.assembly.configuration.expression.scanner import ExpressionError, Scanner

_PLAIN = re.compile(r'[^$%"\\]+')
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_SIMPLE_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_HEREDOC = re.compile(r"<<(-?)([^\W\d][\w-]*)[ \t]*\r?\n(.*?)^[ \t]*\2[ \t]*$", re.DOTALL | re.MULTILINE)
_WORD = re.compile(r"[a-z]+")


def template(scanner: Scanner, expression: Expression) -> Node:
    """The rest of the text as a template."""
    reader = _Reader(scanner, expression, in_quotes=False)
    return reader.whole(scanner.position)


def quoted(scanner: Scanner, expression: Expression) -> Node:
    """A template in quotes, of which the first is behind."""
    reader = _Reader(scanner, expression, in_quotes=True)
    start = scanner.position
    found = reader.whole(start)
    if not scanner.take_here('"'):
        raise ExpressionError(f"a quote is missing at {scanner.position} of {scanner.text!r}")
    return found


def heredoc(scanner: Scanner, expression: Expression) -> Node:
    """A template between a marker and a line with the same marker; `<<-` takes the common indentation away."""
    found = _HEREDOC.match(scanner.text, scanner.position)
    if found is None:
        raise ExpressionError(f"a heredoc has no end: {scanner.text!r}")
    scanner.position = found.end()
    body = dedent(found.group(3)) if found.group(1) else found.group(3)
    return template(Scanner(body), expression)


class _Reader:
    """Reads parts until the template ends, or a directive that closes a block of it."""

    def __init__(self, scanner: Scanner, expression: Expression, *, in_quotes: bool) -> None:
        self._scanner = scanner
        self._expression = expression
        self._in_quotes = in_quotes
        self._strips_next = False
        self._closing = ""

    def whole(self, start: int) -> Node:
        """All of it; a single interpolation stands for its value, of whatever type."""
        found = self._until()
        if self._closing:
            raise ExpressionError(f"%{{ {self._closing} }} closes nothing in {self._scanner.text!r}")
        if not isinstance(found, Template) or len(found.parts) == 1:
            return found.parts[0] if isinstance(found, Template) else found
        return Template(text=self._scanner.since(start), parts=found.parts)

    def _until(self, *closing: str) -> Node:
        parts: list[Node] = []
        start = self._scanner.position
        self._closing = ""
        while not self._ends():
            part = self._part(parts)
            if part is None and self._closing:
                break
            if part is not None:
                parts.append(part)
        if self._closing and self._closing not in closing:
            raise ExpressionError(f"%{{ {self._closing} }} stands in the wrong place in {self._scanner.text!r}")
        if closing and not self._closing:
            raise ExpressionError(f"%{{ {closing[0]} }} is missing in {self._scanner.text!r}")
        return _joined(parts, self._scanner.since(start))

    def _ends(self) -> bool:
        return self._scanner.ended or (self._in_quotes and self._scanner.text[self._scanner.position] == '"')

    def _part(self, before: list[Node]) -> Node | None:
        scanner = self._scanner
        start = scanner.position
        if scanner.take_here("$${") or scanner.take_here("%%{"):
            return self._literal(scanner.text[start] + "{", scanner.since(start))
        if scanner.take_here("${"):
            self._strip(before)
            found = self._expression(scanner)
            self._close()
            return found
        if scanner.take_here("%{"):
            self._strip(before)
            return self._directive(start)
        return self._literal(self._plain(), scanner.since(start))

    def _plain(self) -> str:
        scanner = self._scanner
        if plain := scanner.match(_PLAIN):
            return plain
        if self._in_quotes and (escape := scanner.match(_ESCAPE)):
            kind = escape[1]
            return chr(int(escape[2:], 16)) if kind in "uU" else _SIMPLE_ESCAPES.get(kind, escape)
        scanner.position += 1
        return scanner.text[scanner.position - 1]

    def _literal(self, value: str, text: str) -> Node:
        if self._strips_next:
            value = value.lstrip()
            self._strips_next = bool(value) is False
        return Literal(text=text, value=value)

    def _strip(self, before: list[Node]) -> None:
        """A `~` after the opening takes the white space before it away."""
        if self._scanner.take_here("~") and before and isinstance(before[-1], Literal):
            before[-1] = Literal(text=before[-1].text, value=str(before[-1].value).rstrip())

    def _close(self) -> None:
        self._strips_next = self._scanner.take("~")
        self._scanner.expect("}")

    def _directive(self, start: int) -> Node | None:
        self._scanner.skip_space()
        word = self._scanner.match(_WORD)
        if word == "if":
            return self._choice(start)
        if word == "for":
            return self._repetition(start)
        self._closing = word or "?"
        self._close()
        return None

    def _choice(self, start: int) -> Node:
        condition = self._expression(self._scanner)
        self._close()
        if_true = self._until("else", "endif")
        if_false: Node = Literal(text="", value="")
        if self._closing == "else":
            if_false = self._until("endif")
        self._closing = ""
        return Conditional(text=self._scanner.since(start), condition=condition, if_true=if_true, if_false=if_false)

    def _repetition(self, start: int) -> Node:
        key_name, value_name, collection = loop_head(self._scanner, self._expression)
        self._close()
        value = self._until("endfor")
        self._closing = ""
        return For(
            text=self._scanner.since(start),
            key_name=key_name,
            value_name=value_name,
            collection=collection,
            key=None,
            value=value,
            joined=True,
        )


def _is_text(node: Node | None) -> TypeGuard[Literal]:
    return isinstance(node, Literal) and isinstance(node.value, str)


def _joined(parts: list[Node], text: str) -> Node:
    """The parts as one template, neighbouring texts as one."""
    merged: list[Node] = []
    for part in parts:
        last = merged[-1] if merged else None
        if _is_text(part) and _is_text(last):
            merged[-1] = Literal(text=last.text + part.text, value=last.value + part.value)
        else:
            merged.append(part)
    return Template(text=text, parts=tuple(merged)) if merged else Literal(text=text, value="")
