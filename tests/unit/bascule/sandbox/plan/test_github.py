"""What the GitHub provider plans."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.plan.planner import Planned, plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.conftest import Caches, proposal

POLICY = "github_repository_environment_deployment_policy"
IN_PROD = {"repository": "app", "environment": "prod"}


@pytest.fixture
def github(caches: Caches) -> SchemaCache:
    return caches("github")


def planned(cache: SchemaCache, type_name: str, before: dict[str, Any], after: dict[str, Any]) -> Planned:
    resource = cache.find(RESOURCE, type_name)
    prior, config = proposal(resource, {"id": "x", **before}), proposal(resource, after)
    computed = {name for name, each in resource.block.attributes.items() if each.computed and config[name] is None}
    proposed = {**config, **{name: prior[name] for name in computed}}
    return plan(resource, prior=prior, proposed=proposed, config=config, provider={})


def test_a_policy_for_branches_becomes_one_for_tags_only_as_another(github: SchemaCache) -> None:
    found = planned(github, POLICY, {**IN_PROD, "branch_pattern": "main"}, {**IN_PROD, "tag_pattern": "v*"})
    assert found.replaces == [("branch_pattern",), ("tag_pattern",)]


def test_another_pattern_of_the_same_kind_is_changed_in_place(github: SchemaCache) -> None:
    found = planned(github, POLICY, {**IN_PROD, "tag_pattern": "v1*"}, {**IN_PROD, "tag_pattern": "v*"})
    assert (found.replaces, found.value["tag_pattern"]) == ([], "v*")


def test_whether_a_repository_was_renamed_only_github_knows(github: SchemaCache) -> None:
    before, after = {**IN_PROD, "repository_id": 1}, {**IN_PROD, "repository": "other"}
    with pytest.raises(Refusal, match="Only GitHub knows whether the repository was renamed"):
        planned(github, "github_repository_environment", before, after)


def test_a_repository_that_no_state_knows_by_number_is_another_one(github: SchemaCache) -> None:
    found = planned(github, "github_repository_environment", IN_PROD, {**IN_PROD, "repository": "other"})
    assert found.replaces == [("repository",)]


def test_where_the_repository_cannot_change_nobody_is_asked(github: SchemaCache) -> None:
    before, after = {"repository": "app", "repository_id": 1}, {"repository": "other"}
    assert planned(github, "github_repository_vulnerability_alerts", before, after).replaces == [("repository",)]


def test_repositories_are_chosen_only_where_the_visibility_asks_for_it(github: SchemaCache) -> None:
    secret = {"secret_name": "A", "visibility": "all"}
    with pytest.raises(Refusal, match="cannot use selected_repository_ids"):
        planned(github, "github_actions_organization_secret", secret, {**secret, "selected_repository_ids": [1]})


def test_how_a_branch_would_be_made_does_not_count_while_none_is(github: SchemaCache) -> None:
    file = {"repository": "app", "file": "a", "content": "b", "autocreate_branch": False}
    other = {**file, "autocreate_branch_source_branch": "dev"}
    before = {**file, "autocreate_branch_source_branch": "main", "overwrite_on_create": False}
    assert planned(github, "github_repository_file", before, other).value["autocreate_branch_source_branch"] == "main"


@pytest.mark.parametrize(
    ("type_name", "argument", "before", "after"),
    [
        ("github_repository_deploy_key", "key", "ssh-ed25519 AAAA", "ssh-ed25519 AAAA me@host"),
        ("github_user_ssh_key", "key", "ssh-ed25519 AAAA", "ssh-ed25519 AAAA\n"),
        ("github_membership", "username", "Octocat", "octocat"),
    ],
)
def test_the_same_in_other_words_is_no_change(
    github: SchemaCache, type_name: str, argument: str, before: str, after: str
) -> None:
    assert planned(github, type_name, {argument: before}, {argument: after}).value[argument] == before


def test_a_full_name_follows_from_the_name(github: SchemaCache) -> None:
    before = {"name": "a", "full_name": "acme/a"}
    assert isinstance(planned(github, "github_repository", before, {"name": "b"}).value["full_name"], Unknown)
