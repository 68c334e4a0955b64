"""Which modules of a project import which, read from their text: nothing is imported, and CDKTF is not needed."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

_DYNAMIC: Final = frozenset({"import_module", "__import__", "exec", "eval"})
"""Names by which a module may import what its text does not say."""


@dataclass(frozen=True, kw_only=True)
class PythonModule:
    """A module: its syntax tree, None where it has none, and the modules that it names in imports."""

    name: str
    tree: ast.Module | None
    imports: frozenset[str]
    is_opaque: bool
    """Whether it may import anything: it cannot be parsed, or imports by names that it computes."""


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
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, ValueError, SyntaxError):
        return PythonModule(name=name, tree=None, imports=frozenset(), is_opaque=True)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    nodes = list(ast.walk(tree))
    imports = frozenset(each for node in nodes for each in _imported(node, package))
    return PythonModule(name=name, tree=tree, imports=imports, is_opaque=any(map(_is_dynamic, nodes)))


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


def _is_dynamic(node: ast.AST) -> bool:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return name in _DYNAMIC
