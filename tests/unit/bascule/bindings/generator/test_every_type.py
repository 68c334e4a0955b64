"""Every type of every vendored provider can become a binding."""

from __future__ import annotations

import ast

import pytest

from bascule.bindings.generator.binding import Binding
from bascule.schemas import PROVIDERS, load_schema

NAMES = [name if name != "google-beta" else pytest.param(name, marks=pytest.mark.complete) for name in PROVIDERS]
KINDS = {"resource": "resource_schemas", "data": "data_source_schemas"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_type_renders_as_python_that_shadows_nothing(name: str, kind: str) -> None:
    for terraform_type in load_schema(name)[KINDS[kind]]:
        tree = ast.parse(Binding(provider_name=name, kind=kind, terraform_type=terraform_type).render())
        names = [each for node in tree.body for each in defined(node)]
        assert len(names) == len(set(names)), terraform_type


def defined(node: ast.stmt) -> list[str]:
    """The names that a statement of a module defines."""
    if isinstance(node, ast.ClassDef):
        return [node.name]
    return [alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []
