"""The grammar of GitHub's expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bascule.errors import PipelineError
from bascule.workflows.expression_tree import Call, Literal, Member, Name, Operation, Tree

_TOKEN: Final = re.compile(
    r"""\s*(?:
      (?P<text>'(?:[^']|'')*'|"[^"]*")
    | (?P<number>[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?))
    | (?P<word>[A-Za-z_][A-Za-z0-9_-]*)
    | (?P<mark>&&|\|\||[<>=!]=|[<>!()\[\].,*])
    | (?P<end>\Z)
    )""",
    re.VERBOSE,
)
_BINDING: Final = (("||",), ("&&",), ("==", "!="), ("<", "<=", ">", ">="))
"""Operators between two values, those that bind least first."""

_CONSTANTS: Final = {"true": True, "false": False, "null": None}
_DEEPEST: Final = 50
"""Levels of brackets, beyond which nothing is read: GitHub stops at as many."""


def parse(text: str) -> Tree:
    """The expression's tree.

    Raises:
        PipelineError: the text is no expression.
    """
    parser = _Parser(text)
    tree = parser.binary(0)
    if parser.kind != "end":
        raise parser.refusal()
    return tree


class _Parser:
    """Where in the text the reading is; `kind` and `token` are what comes next."""

    def __init__(self, text: str) -> None:
        self._text, self._tokens, self._depth = text, _tokens(text), 0
        self._advance()

    def _advance(self) -> None:
        self.kind, self.token = next(self._tokens, ("end", ""))

    def _take(self, *marks: str) -> str:
        """The next token, passed, if it is one of those marks; else ""."""
        if self.kind != "mark" or self.token not in marks:
            return ""
        taken = self.token
        self._advance()
        return taken

    def _expect(self, mark: str) -> None:
        if not self._take(mark):
            raise self.refusal()

    def refusal(self) -> PipelineError:
        return _refusal(self._text, self.token or "its end")

    def binary(self, level: int) -> Tree:
        """A value, or several between operators that bind at least so much."""
        if level == len(_BINDING):
            return self._unary()
        tree = self.binary(level + 1)
        while operator := self._take(*_BINDING[level]):
            tree = Operation(operator, (tree, self.binary(level + 1)))
        return tree

    def _unary(self) -> Tree:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _refusal(self._text, "too many levels")
        tree = Operation("!", (self._unary(),)) if self._take("!") else self._with_members(self._primary())
        self._depth -= 1
        return tree

    def _primary(self) -> Tree:
        if self._take("("):
            tree = self.binary(0)
            self._expect(")")
            return tree
        kind, token = self.kind, self.token
        if kind not in ("text", "number", "word"):
            raise self.refusal()
        self._advance()
        if kind != "word":
            return _literal(kind, token)
        if self._take("("):
            return Call(token.lower(), self._arguments())
        return Literal(_CONSTANTS[token]) if token in _CONSTANTS else Name(token.lower())

    def _arguments(self) -> tuple[Tree, ...]:
        if self._take(")"):
            return ()
        found = [self.binary(0)]
        while self._take(","):
            found.append(self.binary(0))
        self._expect(")")
        return tuple(found)

    def _with_members(self, tree: Tree) -> Tree:
        while mark := self._take(".", "["):
            if self._take("*"):
                tree = Member(tree, None)
            elif mark == "[":
                tree = Member(tree, self.binary(0))
            elif self.kind == "word":
                tree = Member(tree, Literal(self.token))
                self._advance()
            else:
                raise self.refusal()
            if mark == "[":
                self._expect("]")
        return tree


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    while match := _TOKEN.match(text, position):
        kind = match.lastgroup or "end"
        if kind == "end":
            return
        yield kind, match[kind]
        position = match.end()
    raise _refusal(text, text[position:].strip()[:1])


def _literal(kind: str, token: str) -> Literal:
    if kind == "text":
        return Literal(token[1:-1].replace("''", "'"))
    return Literal(float(int(token, 0)) if token.lower().lstrip("+-").startswith(("0x", "0o")) else float(token))


def _refusal(text: str, token: str) -> PipelineError:
    return PipelineError(
        f"not an expression at {token!r}: {text.strip()[:80]}", fix="correct it: GitHub refuses it, too"
    )
