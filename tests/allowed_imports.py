"""An import-linter contract that is an allow list: what it does not name is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class AllowedImports(Contract):
    """Each line says which packages one may import: `bascule.config -> bascule.facts bascule.naming`.

    A package is what stands directly below a root package; within one, everything may import everything. A root
    package itself holds a version at most, and is anybody's.
    """

    type_name = "allowed_imports"
    allowed: Any = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """The imports that no line allows."""
        rules = [(importer.strip(), imported.split()) for importer, imported in map(_parts, self.allowed)]
        output.verbose_print(verbose, f"{len(rules)} lines allow imports")
        refused = sorted(
            (importer, imported)
            for importer, imported in _imports(graph)
            if not any(
                _within(importer, package) and any(_within(imported, each) for each in accepted)
                for package, accepted in rules
            )
        )
        return ContractCheck(kept=not refused, metadata={"refused": refused})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Prints each refused import."""
        for importer, imported in check.metadata["refused"]:
            output.print_error(f"{importer} may not import {imported}")


def _parts(line: str) -> tuple[str, str]:
    importer, _, imported = line.partition("->")
    return importer, imported


def _imports(graph: ImportGraph) -> Iterator[tuple[str, str]]:
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            if "." in imported and _package(importer) != _package(imported):
                yield importer, imported


def _package(module: str) -> str:
    return ".".join(module.split(".")[:2])


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")
