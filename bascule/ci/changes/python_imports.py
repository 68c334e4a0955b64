"""Which modules of a project import which, read from their text: nothing is imported, and CDKTF is not needed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Final, Self

_DYNAMIC: Final = re.compile(rb"\b(?:import_module|__import__|exec|eval)\b")
"""Names by which a module may import what its text does not say."""

_IMPORT: Final = re.compile(rb"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import|import)\b[^\n(;]*(?:\([^)]*\))?", re.MULTILINE)
_HIDDEN: Final = re.compile(
    rb"[;:][ \t]*(?:from[ \t]+[\w.]+[ \t]+import|import)[ \t]|^[ \t]*(?:from|import)[^\n]*\\$", re.MULTILINE
)
"""Imports behind other statements, or over several lines without parentheses."""

_CLASS: Final = re.compile(rb"^[ \t]*class[ \t]+(\w+)", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class PythonModule:
    """A module: the modules that it names in imports, and the classes that it defines."""

    name: str
    text: bytes
    imports: frozenset[str]
    classes: frozenset[str]
    is_opaque: bool
    """Whether it may import anything: its imports cannot be parsed, or go by names that it computes."""


@dataclass(frozen=True, kw_only=True)
class PythonImports:
    """The modules below some folders of a project, by name."""

    modules: Mapping[str, PythonModule]

    @classmethod
    def read(cls, root: Path, folders: Iterable[str]) -> Self:
        """The modules as the files have them now."""
        files = (path for folder in folders for path in sorted((root / folder).rglob("*.py")))
        found = (_module(path, module_name(path.relative_to(root).as_posix())) for path in files)
        return cls(modules={each.name: each for each in found})

    def dependants(self, changed: Iterable[str]) -> frozenset[str]:
        """The changed modules, and all those that import one of them, directly or through others."""
        importers: dict[str, set[str]] = {}
        for module in self.modules.values():
            for imported in module.imports:
                importers.setdefault(imported, set()).add(module.name)
        found: set[str] = set()
        waiting = [*changed, *(each.name for each in self.modules.values() if each.is_opaque)]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += importers.get(name, ())
        return frozenset(found)


def module_name(path: str) -> str:
    """The name by which the file at that path is imported."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _module(path: Path, name: str) -> PythonModule:
    text = path.read_bytes() if path.is_file() else b""
    tree = _imports(text)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    imports = frozenset(each for node in ast.walk(tree) for each in _imported(node, package)) if tree else frozenset()
    return PythonModule(
        name=name,
        text=text,
        imports=imports,
        classes=frozenset(each.decode() for each in _CLASS.findall(text)),
        is_opaque=tree is None or _DYNAMIC.search(text) is not None,
    )


def _imports(text: bytes) -> ast.Module | None:
    """The text's import statements, parsed alone: of 200 stacks the whole would take a second.

    A line of a docstring may be among them, which makes one stack more count as changed, and never one less.
    """
    if not _HIDDEN.search(text):
        found = "\n".join(dedent(each.decode(errors="replace")) for each in _IMPORT.findall(text))
        if (tree := _parsed(found)) is not None:
            return tree
    return _parsed(text)


def _parsed(text: str | bytes) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (ValueError, SyntaxError):
        return None


def _imported(node: ast.AST, package: str) -> Iterator[str]:
    """What a statement names: of `from a import b` both a and a.b, for b may be a module."""
    if isinstance(node, ast.Import):
        yield from (each.name for each in node.names)
    elif isinstance(node, ast.ImportFrom):
        parts = package.split(".")
        above = parts[: len(parts) - node.level + 1] if node.level else []
        source = ".".join([*above, *filter(None, [node.module])])
        yield source
        yield from (f"{source}.{each.name}" for each in node.names)
