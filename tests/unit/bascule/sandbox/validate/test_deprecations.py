from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import WARNING, Diagnostic
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.validate import deprecations
from tests.unit.bascule.sandbox.conftest import Caches, proposal


@pytest.fixture
def github(caches: Caches) -> SchemaCache:
    return caches("github")


def warnings(cache: SchemaCache, type_name: str, **arguments: Any) -> list[Diagnostic]:
    resource = cache.find(RESOURCE, type_name)
    return list(deprecations(resource, proposal(resource, arguments)))


def test_a_deprecated_argument_is_a_warning_where_it_stands(github: SchemaCache) -> None:
    [found] = warnings(github, "github_repository", name="a", private=True)
    assert (found.path, found.severity) == (("private",), WARNING)


def test_a_deprecated_argument_that_is_not_set_is_none(github: SchemaCache) -> None:
    assert warnings(github, "github_repository", name="a") == []


def test_a_deprecated_block_is_a_warning(github: SchemaCache) -> None:
    [found] = warnings(github, "github_repository", name="a", pages=[{"source": [{"branch": "main"}]}])
    assert found.path == ("pages",)


def test_a_deprecated_type_is_a_warning(caches: Caches) -> None:
    [found] = warnings(caches("kubernetes"), "kubernetes_namespace", metadata=[{"name": "a"}])
    assert found.summary == "Deprecated Resource"
