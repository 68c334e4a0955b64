"""The stacks that modules of a project define, by the name that a stack has in every environment."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bascule.ci.changes.python_imports import PythonModule

COMPUTED: Final = ""
"""In the place of a kind that no text says."""


@dataclass(frozen=True, kw_only=True)
class _Class:
    module: str
    bases: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True)
class StackKinds:
    """The classes of all modules, by their names."""

    classes: Mapping[str, tuple[_Class, ...]]

    @classmethod
    def of(cls, modules: Iterable[PythonModule]) -> StackKinds:
        """The classes that the modules' texts define."""
        found: dict[str, tuple[_Class, ...]] = {}
        for module in modules:
            for name, each in _classes(module):
                found[name] = (*found.get(name, ()), each)
        return cls(found)

    def within(self, modules: frozenset[str]) -> frozenset[str]:
        """The kinds of the stacks in those modules; a class without a kind of its own has that of its base."""
        own = [each for classes in self.classes.values() for each in classes if each.module in modules]
        return frozenset(kind for each in own for kind in self._kinds(each, frozenset()))

    def _kinds(self, stack: _Class, seen: frozenset[str]) -> Iterator[str]:
        if stack.kind is not None:
            yield stack.kind
            return
        for name in stack.bases:
            if name not in seen:
                for base in self.classes.get(name, ()):
                    yield from self._kinds(base, seen | {name})


def _classes(module: PythonModule) -> Iterator[tuple[str, _Class]]:
    for node in ast.walk(module.tree) if module.tree else ():
        if isinstance(node, ast.ClassDef):
            bases = tuple(ast.unparse(base).rpartition(".")[2] for base in node.bases)
            yield node.name, _Class(module=module.name, bases=bases, kind=_kind(node))


def _kind(node: ast.ClassDef) -> str | None:
    """What the class's body sets `kind` to; None where it sets none."""
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
        value = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
        if value is not None and any(isinstance(each, ast.Name) and each.id == "kind" for each in targets):
            return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else COMPUTED
    return None
