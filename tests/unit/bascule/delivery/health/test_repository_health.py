"""What a repository lacks, against a double of GitHub's API."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.errors import GitHubError
from tests.unit.bascule.delivery.health.healthy import NAME, Healthy


def test_a_repository_that_lacks_nothing_is_well(tmp_path: Path) -> None:
    found = Healthy().diagnoses(tmp_path)
    assert [each.name for each in found if not each.well] == []
    assert len(found) >= 15


def _changed(healthy: Healthy, path: str, change: Any) -> None:
    """The setting has those members instead, or is another one."""
    settings = healthy.repository.settings
    settings[path] = {**settings[path], **change} if isinstance(change, dict) else change


@pytest.mark.parametrize(
    ("path", "change", "name", "found"),
    [
        (
            "actions/permissions/workflow",
            {"default_workflow_permissions": "write"},
            "default token",
            "tokens may write",
        ),
        ("actions/permissions/workflow", {"can_approve_pull_request_reviews": True}, "default token", "approve"),
        ("actions/permissions", {"allowed_actions": "all"}, "allowed actions", "any action runs"),
        ("actions/permissions", {"allowed_actions": "local_only"}, "allowed actions", "too few"),
        ("actions/permissions", {"sha_pinning_required": False}, "pinned actions", "tags are accepted"),
        ("actions/permissions", {"enabled": False}, "actions", "is off"),
        (
            "actions/permissions/fork-pr-workflows-private-repos",
            {"run_workflows_from_fork_pull_requests": True, "send_secrets_and_variables": True},
            "forks",
            "forks get secrets; forks run workflows unasked",
        ),
        ("actions/oidc/customization/sub", {"use_default": False}, "token subject", "customized"),
        ("actions/oidc/customization/sub", {"use_immutable_subject": False}, "token subject", "without numbers"),
        ("rulesets/1", {"bypass_actors": [{"actor_type": "Team"}]}, "main: no bypass", "without main"),
        (
            "environments/dev/deployment-branch-policies",
            {"branch_policies": [{"name": "*"}]},
            "environment dev",
            "of *",
        ),
        ("environments", {"environments": []}, "environment dev", "is not there"),
        ("/orgs/acme/installations", {"installations": []}, "GitHub App", "not installed"),
    ],
)
def test_what_lacks_is_named(path: str, change: Any, name: str, found: str, tmp_path: Path) -> None:
    healthy = Healthy()
    _changed(healthy, path, change)
    assert [(each, found in text, unknown) for each, text, unknown in healthy.lacking(tmp_path)] == [
        (name, True, False)
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"can_admins_bypass": True}, "administrators may do without"),
        ({"deployment_branch_policy": None}, "every branch"),
        ({"protection_rules": []}, "nobody is asked before a job starts; it waits 0 of 5 minutes"),
        ({"deployment_branch_policy": {"protected_branches": True}}, "every protected branch"),
    ],
)
def test_an_environment_that_is_laxer_than_its_file_is_named(change: Any, found: str, tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.settings["environments"]["environments"][0].update(change)
    ((name, text, _),) = healthy.lacking(tmp_path)
    assert (name, found in text) == ("environment dev", True)


def test_reviewers_are_those_of_the_file(tmp_path: Path) -> None:
    healthy = Healthy()
    rule = healthy.repository.settings["environments"]["environments"][0]["protection_rules"][0]
    rule.update(prevent_self_review=False, reviewers=[{"type": "User", "reviewer": {"id": 7}}])
    ((_, text, _),) = healthy.lacking(tmp_path)
    assert text == (
        "not asked: team 90000001, user 80000001; may agree besides: user 7; whoever started a run may agree to it"
    )


def test_a_branch_without_rules_is_named_in_each_respect(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.settings["rules/branches/main"] = []
    assert [(name, unknown) for name, _, unknown in healthy.lacking(tmp_path)] == [
        ("main: pull requests", False),
        ("main: check gate", False),
        ("main: history", False),
        ("main: no bypass", False),
    ]


def test_a_check_that_no_run_has_is_not_the_gate(tmp_path: Path) -> None:
    """GitHub waits for it for ever: the job is a called workflow's, and its check has the caller's name, too."""
    healthy = Healthy()
    checks = healthy.repository.settings["rules/branches/main"][1]["parameters"]["required_status_checks"]
    checks[0]["context"] = "gate"
    assert [(name, text) for name, text, _ in healthy.lacking(tmp_path)] == [("main: check gate", "required is gate")]


def test_the_older_branch_protection_does_as_well(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.settings["rules/branches/main"] = []
    healthy.repository.protection["main"] = {
        "required_status_checks": {"contexts": ["infra / gate"]},
        "required_pull_request_reviews": {},
        "enforce_admins": {"enabled": True},
    }
    assert healthy.lacking(tmp_path) == []


@pytest.mark.parametrize(
    ("permission", "names"),
    [
        ("environments", {"variables of dev", "secrets of dev"}),
        ("variables", {"variables by hand", "GitHub App"}),
        ("secrets", {"secrets by hand"}),
    ],
)
def test_what_the_token_may_not_see_is_unknown_and_never_well(permission: str, names: set[str], tmp_path: Path) -> None:
    healthy = Healthy()
    del healthy.permissions[permission]
    lacking = healthy.lacking(tmp_path)
    assert {name for name, _, _ in lacking} == names
    assert all(unknown for _, _, unknown in lacking)


@pytest.mark.parametrize(
    "path",
    [
        "actions/permissions",
        "actions/permissions/workflow",
        "actions/permissions/fork-pr-workflows-private-repos",
        "actions/oidc/customization/sub",
        "/orgs/acme/installations",
        "rulesets/1",
    ],
)
def test_a_setting_that_github_hides_is_unknown(path: str, tmp_path: Path) -> None:
    healthy = Healthy()
    del healthy.repository.settings[path]
    assert {unknown for _, _, unknown in healthy.lacking(tmp_path)} == {True}


def test_bypass_lists_that_the_token_may_not_read_are_unknown(tmp_path: Path) -> None:
    healthy = Healthy()
    del healthy.repository.settings["rulesets/1"]["bypass_actors"]
    assert [(name, unknown) for name, _, unknown in healthy.lacking(tmp_path)] == [("main: no bypass", True)]


def test_a_repository_that_was_renamed_is_named_with_its_new_name(tmp_path: Path) -> None:
    healthy = Healthy()
    owner = {"login": "acme", "id": healthy.repository.owner_id}
    healthy.repository.settings[""] = {
        "id": healthy.repository.id,
        "full_name": "acme/infrastructure",
        "owner": owner,
        "private": True,
        "default_branch": "trunk",
    }
    assert [(name, text) for name, text, _ in healthy.lacking(tmp_path)] == [
        ("repository", f"{NAME} is called acme/infrastructure now"),
        ("default branch", "trunk, not main"),
    ]


def test_a_name_that_was_taken_over_is_named(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.id, healthy.repository.owner_id = 1, 2
    assert [(name, text.partition(" is")[0]) for name, text, _ in healthy.lacking(tmp_path)] == [
        ("repository", NAME),
        ("owner", "acme"),
    ]


def test_values_that_are_not_there_are_named_without_any_value(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.environments["dev"].variables.clear()
    healthy.repository.environments["dev"].secrets.clear()
    healthy.repository.secrets.clear()
    assert [(name, text) for name, text, _ in healthy.lacking(tmp_path)] == [
        ("variables of dev", "missing: AWS_REGION"),
        ("secrets of dev", "missing: SLACK_TOKEN"),
        ("secrets by hand", "missing: DELIVERY_APP_PRIVATE_KEY"),
    ]


def test_a_public_repository_asks_for_the_rule_of_public_forks(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.private = False
    _changed(
        healthy, "actions/permissions/fork-pr-contributor-approval", {"approval_policy": "first_time_contributors"}
    )
    assert [name for name, _, _ in healthy.lacking(tmp_path)] == ["forks"]


def test_of_a_repository_that_the_token_cannot_see_nothing_is_known(tmp_path: Path) -> None:
    healthy = Healthy()
    healthy.repository.name = "acme/other"
    assert [(name, unknown) for name, _, unknown in healthy.lacking(tmp_path)] == [("repository", True)]


def test_a_token_that_is_none_is_an_error_and_no_diagnosis(tmp_path: Path) -> None:
    with pytest.raises(GitHubError, match="401"):
        Healthy(token="none").lacking(tmp_path)
