"""What the GitHub provider refuses and lets through."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import dotted
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.validate import validate
from tests.unit.bascule.sandbox.conftest import Caches, proposal


@pytest.fixture
def github(caches: Caches) -> SchemaCache:
    return caches("github")


def refused(cache: SchemaCache, type_name: str, **arguments: Any) -> list[str]:
    resource = cache.find(RESOURCE, type_name)
    return [dotted(each.path) for each in validate(resource, proposal(resource, arguments))]


@pytest.mark.parametrize("name", ["", "1ST", "WITH-DASH", "GITHUB_TOKEN", "github_token"])
@pytest.mark.parametrize("type_name", ["github_actions_variable", "github_actions_environment_variable"])
def test_a_name_that_no_variable_may_have_is_refused(github: SchemaCache, type_name: str, name: str) -> None:
    assert refused(github, type_name, repository="a", variable_name=name, value="b") == ["variable_name"]


def test_a_name_that_secrets_may_have_is_let_through(github: SchemaCache) -> None:
    assert refused(github, "github_dependabot_secret", repository="a", secret_name="_My_2nd", value="b") == []


def test_a_pattern_of_branches_may_not_be_empty(github: SchemaCache) -> None:
    arguments = {"repository": "a", "environment": "b", "branch_pattern": ""}
    assert refused(github, "github_repository_environment_deployment_policy", **arguments) == ["branch_pattern"]


@pytest.mark.parametrize(
    ("type_name", "arguments", "path"),
    [
        ("github_repository", {"name": "with space"}, "name"),
        ("github_repository", {"name": "a", "topics": ["Upper"]}, "topics.0"),
        ("github_team", {"name": "a", "privacy": "open"}, "privacy"),
        ("github_team_membership", {"team_id": "1", "username": "a", "role": "owner"}, "role"),
        ("github_workflow_repository_permissions", {"repository": ""}, "repository"),
    ],
)
def test_values_that_the_provider_does_not_know_are_refused(
    github: SchemaCache, type_name: str, arguments: dict[str, Any], path: str
) -> None:
    assert refused(github, type_name, **arguments) == [path.removesuffix(".0")]


def test_a_range_that_stands_at_a_text_is_that_of_its_length(github: SchemaCache) -> None:
    assert refused(github, "github_workflow_repository_permissions", repository="5000") == []
