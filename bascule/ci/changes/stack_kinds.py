"""The stacks that modules of a project define, by the name that a stack has in every environment."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bascule.ci.changes.python_imports import PythonModule

COMPUTED: Final = ""
"""In the place of a kind that no text says."""

_CLASS: Final = re.compile(rb"^class\b", re.MULTILINE)
_HEAD: Final = re.compile(
    rb"^(?P<line>class[ \t]+\w+[ \t]*(?:\([^()]*\))?[ \t]*:)[ \t]*(?:#[^\n]*)?\n\s*?(?P<indent>[ \t]+)\S", re.MULTILINE
)


@dataclass(frozen=True, kw_only=True)
class _Class:
    bases: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True)
class StackKinds:
    """Modules that define stacks; each is parsed when it is asked for."""

    modules: tuple[PythonModule, ...]
    _parsed: dict[str, dict[str, _Class]] = field(default_factory=dict)

    def within(self, names: Iterable[str]) -> frozenset[str]:
        """The kinds of the stacks in the modules of those names; a class without a kind of its own has its base's."""
        wanted = set(names)
        own = [each for module in self.modules if module.name in wanted for each in self._classes(module).values()]
        return frozenset(kind for each in own for kind in self._kinds(each, frozenset()))

    def _kinds(self, stack: _Class, seen: frozenset[str]) -> Iterator[str]:
        if stack.kind is not None:
            yield stack.kind
            return
        for name in set(stack.bases) - seen:
            for module in self.modules:
                if name in module.classes:
                    yield from self._kinds(self._classes(module)[name], seen | {name})

    def _classes(self, module: PythonModule) -> dict[str, _Class]:
        if module.name not in self._parsed:
            self._parsed[module.name] = _classes(module)
        return self._parsed[module.name]


def _classes(module: PythonModule) -> dict[str, _Class]:
    """What the module defines at its top; of one that cannot be parsed every class may be any stack."""
    statements = _parsed(_outline(module.text))
    statements = _parsed(module.text) if statements is None else statements
    if statements is None:
        return {name: _Class(bases=(), kind=COMPUTED) for name in module.classes}
    found = {name: _Class(bases=(), kind=None) for name in module.classes}
    for node in statements:
        if isinstance(node, ast.ClassDef):
            bases = tuple(ast.unparse(base).rpartition(".")[2] for base in node.bases)
            found[node.name] = _Class(bases=bases, kind=_kind(node))
    return found


def _outline(text: bytes) -> bytes:
    """The classes of a text with what they say of `kind` alone: parsed whole, 200 stacks would take half a second."""
    heads = list(_HEAD.finditer(text))
    if len(heads) != len(_CLASS.findall(text)):
        return text
    ends = [*(head.start() for head in heads), len(text)][1:]
    return b"\n".join(part for head, end in zip(heads, ends, strict=True) for part in _parts(text, head, end))


def _parts(text: bytes, head: re.Match[bytes], end: int) -> Iterator[bytes]:
    indent = head["indent"]
    yield head["line"]
    yield indent + b"pass"
    yield from re.findall(rb"^" + indent + rb"kind\b[^\n]*", text[head.end("line") : end], re.MULTILINE)


def _parsed(text: bytes) -> list[ast.stmt] | None:
    try:
        return ast.parse(text).body
    except (SyntaxError, ValueError):
        return None


def _kind(node: ast.ClassDef) -> str | None:
    """What the class's body sets `kind` to; None where it sets none."""
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        if value is not None and any(isinstance(each, ast.Name) and each.id == "kind" for each in targets):
            return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else COMPUTED
    return None
