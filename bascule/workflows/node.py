"""A value of a workflow file with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bascule.config.document import Document, Value
from bascule.config.key_path import KeyPath, place
from bascule.errors import PipelineError, Problem
from bascule.workflows.expressions import EXPRESSION, Expression, expression


@dataclass(frozen=True, kw_only=True)
class Source:
    """A workflow file: its values, and its text line by line."""

    document: Document
    lines: tuple[str, ...]

    def line_of(self, text: str, *, after: int) -> int:
        """The first line, from that one on, in which the text begins; that one itself where it is spread over many."""
        first = text.splitlines()[0] if text else ""
        return next((n for n in range(after, len(self.lines) + 1) if first in self.lines[n - 1]), after)


@dataclass(frozen=True, kw_only=True)
class Node:
    """The value at a path; None where there is none, so that any path can be asked for."""

    source: Source
    path: KeyPath
    value: Value

    @property
    def file(self) -> str:
        """The file as it was called."""
        return self.source.document.file

    @property
    def line(self) -> int:
        """Where it begins; of a value that is not there, the mapping that lacks it."""
        return self.source.document.line(self.path)

    @property
    def where(self) -> str:
        """File, line and keys."""
        return place(self.file, self.line, self.path)

    def __bool__(self) -> bool:
        return self.value is not None

    def child(self, *keys: str | int) -> Node:
        """The value at those keys below this one."""
        node = self
        for key in keys:
            node = node._child(key)
        return node

    def _child(self, key: str | int) -> Node:
        value = None
        if isinstance(self.value, dict):
            value = self.value.get(key)
        elif isinstance(self.value, list) and isinstance(key, int) and key < len(self.value):
            value = self.value[key]
        return Node(source=self.source, path=(*self.path, key), value=value)

    @property
    def members(self) -> Mapping[str, Node]:
        """Of a mapping each value by its key; else nothing."""
        return {key: self._child(key) for key in self.value} if isinstance(self.value, dict) else {}

    @property
    def elements(self) -> tuple[Node, ...]:
        """Of a list its elements; a single value counts as a list of one, as GitHub takes it in most places."""
        if isinstance(self.value, list):
            return tuple(self._child(index) for index in range(len(self.value)))
        return (self,) if self and not isinstance(self.value, dict) else ()

    @property
    def text(self) -> str:
        """The scalar as GitHub makes a text of it; "" for nothing, a mapping or a list."""
        if isinstance(self.value, bool):
            return str(self.value).lower()
        return "" if isinstance(self.value, dict | list | None) else str(self.value)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of a list, or the one text."""
        return tuple(each.text for each in self.elements)

    @property
    def leaves(self) -> Iterator[Node]:
        """Every scalar at or below this."""
        below = (*self.members.values(), *(self.elements if isinstance(self.value, list) else ()))
        for each in below:
            yield from each.leaves
        if self and not isinstance(self.value, dict | list):
            yield self

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """Each expression at or below this; a text that is none is left out (`expression_problems` names it)."""
        return tuple(each for each in self._read_expressions() if isinstance(each, Expression))

    @property
    def expression_problems(self) -> tuple[Problem, ...]:
        """What stands in brackets and is no expression."""
        return tuple(each for each in self._read_expressions() if isinstance(each, Problem))

    def _read_expressions(self) -> Iterator[Expression | Problem]:
        for leaf in self.leaves:
            matches = list(EXPRESSION.finditer(leaf.text)) if isinstance(leaf.value, str) else []
            for match in matches:
                line = leaf.source.line_of(match[0], after=leaf.line)
                yield leaf._expression(match[1], line, whole=match[0] == leaf.text.strip())
            if leaf.path[-1:] == ("if",) and not matches:
                yield leaf._expression(leaf.text, leaf.line, whole=True)

    def _expression(self, text: str, line: int, *, whole: bool) -> Expression | Problem:
        try:
            return expression(text, file=self.file, line=line, at=self.path, whole=whole)
        except PipelineError as error:
            flaw = error.problems[0]
            return Problem(message=flaw.message, where=place(self.file, line, self.path), fix=flaw.fix)
