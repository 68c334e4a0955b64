"""The vendored providers are what the catalog says."""

from __future__ import annotations

import pytest

from bascule.errors import BindingError
from bascule.schemas import PROVIDERS, load_behaviour, load_schema, provider


@pytest.mark.parametrize("name", PROVIDERS)
def test_source_and_version_are_those_of_the_schema(name: str) -> None:
    schema = load_schema(name)
    assert (schema["source"], schema["version"]) == (PROVIDERS[name].source, PROVIDERS[name].version)


@pytest.mark.parametrize("name", PROVIDERS)
def test_behaviours_are_of_types_that_the_provider_has_or_had(name: str) -> None:
    known = load_schema(name)["resource_schemas"].keys() & load_behaviour(name)["resources"].keys()
    assert len(known) > len(load_behaviour(name)["resources"]) * 0.9


def test_all_of_it_is_small() -> None:
    files = [path for each in PROVIDERS.values() for path in (each.schema_path, each.behaviour_path)]
    assert sum(path.stat().st_size for path in files) < 2_000_000


def test_an_unknown_provider_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BindingError, match="aws, github, google-beta, kubernetes"):
        provider("azurerm")
