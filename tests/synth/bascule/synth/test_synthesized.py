"""What every synthesized file has, whatever its stacks."""

from __future__ import annotations

import json

import pytest

from bascule.bindings.expression import MARKED
from tests.conftest import SHIPPED, Synthesized


@pytest.mark.parametrize("name", SHIPPED)
def test_no_reference_keeps_its_mark(synthesized: Synthesized, name: str) -> None:
    for stack in synthesized(name).stacks:
        assert MARKED.search(json.dumps(stack.document)) is None


@pytest.mark.parametrize("name", SHIPPED)
def test_every_resource_has_its_line_in_the_source(synthesized: Synthesized, name: str) -> None:
    for stack in synthesized(name).stacks:
        declared = {f"{type_}.{each}" for type_, names in stack.document.get("resource", {}).items() for each in names}
        described = {each for each in stack.manifest.elements if not each.startswith("data.")}
        assert declared == described


@pytest.mark.parametrize("name", SHIPPED)
def test_sources_are_files_of_the_project(synthesized: Synthesized, name: str) -> None:
    sources = {each.source for stack in synthesized(name).stacks for each in stack.manifest.elements.values()}
    assert {source.partition("/")[0] for source in sources} <= {"modules", "stacks"}


@pytest.mark.parametrize("name", ["account-sandbox", "sandbox"])
def test_a_simulated_account_never_names_the_real_provider(synthesized: Synthesized, name: str) -> None:
    for stack in synthesized(name).stacks:
        providers = stack.document["terraform"]["required_providers"].values()
        assert {provider["source"].partition("/")[0] for provider in providers} == {"simulated.invalid"}


@pytest.mark.parametrize("name", ["account-main", "dev", "prod"])
def test_a_real_account_gets_no_simulated_provider(synthesized: Synthesized, name: str) -> None:
    for stack in synthesized(name).stacks:
        assert not (stack.folder / "terraform.d").exists()
