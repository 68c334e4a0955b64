"""The expressions of a workflow file, and the contexts that each of them reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bascule.config.key_path import KeyPath
from bascule.workflows.expression_parser import parse
from bascule.workflows.expression_tree import Call, Literal, Member, Name, Tree, parts

EXPRESSION: Final = re.compile(r"\$\{\{((?:'(?:[^']|'')*'|(?!\}\}).)*)\}\}", re.DOTALL)
"""`${{ … }}`; what is in quotes may hold any sign."""


@dataclass(frozen=True)
class Reference:
    """One reading of a context: `vars.X`, `vars['X']`, `needs.build.outputs.image`.

    `keys` are what follows the context, None for `.*`. `from_json` says that it is the whole argument of `fromJSON`.
    """

    context: str
    keys: tuple[Tree | None, ...]
    from_json: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """The keys as they are written; "*" for one that is not known before the workflow runs."""
        return tuple(str(key.value) if isinstance(key, Literal) else "*" for key in self.keys)

    @property
    def name(self) -> str:
        """The first key in upper case, in which variables and secrets are compared; "" where the whole is read."""
        return self.path[0].upper() if self.path else ""

    def __str__(self) -> str:
        return ".".join((self.context, *self.path))


@dataclass(frozen=True, kw_only=True)
class Expression:
    """One expression: `text` is what stands between the brackets, `at` the keys to the value that it stands in.

    `whole` says that the value is nothing but this expression: it keeps its type then.
    """

    text: str
    file: str
    line: int
    at: KeyPath
    whole: bool
    tree: Tree

    @property
    def where(self) -> str:
        """File and line."""
        return f"{self.file}:{self.line}"

    @property
    def references(self) -> tuple[Reference, ...]:
        """Each context that is read, in the order of the text."""
        return tuple(references(self.tree))


def expression(text: str, *, file: str, line: int, at: KeyPath, whole: bool) -> Expression:
    """The text as an expression.

    Raises:
        PipelineError: it is none.
    """
    return Expression(text=text.strip(), file=file, line=line, at=at, whole=whole, tree=parse(text))


def references(tree: Tree, *, from_json: bool = False) -> Iterator[Reference]:
    """Each context that the tree reads."""
    keys: list[Tree | None] = []
    base = tree
    while isinstance(base, Member):
        keys.insert(0, base.key)
        base = base.of
    if isinstance(base, Name):
        yield Reference(base.name, tuple(keys), from_json)
    else:
        for part in parts(base):
            yield from references(part, from_json=isinstance(base, Call) and base.function == "fromjson")
    for key in keys:
        if key is not None:
            yield from references(key)
