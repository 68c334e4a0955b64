"""Reviewers and repositories of an environment."""

from __future__ import annotations

import pytest

from tests.unit.bascule.config.changed_project import ChangedProject

REVIEWERS = "    users: [80000001]           # gh api users/NAME --jq .id\n"
TEAMS = "    teams: [90000001]           # gh api orgs/acme/teams/TEAM --jq .id\n"
CHAT = "- {name: acme/chat, id: 700000002}"


def test_an_approval_needs_somebody_who_gives_it(changed: ChangedProject) -> None:
    changed.replace("defaults", REVIEWERS, "    users: []\n")
    changed.replace("defaults", TEAMS, "")
    problem = changed.problem("dev")
    assert "nobody is named who could" in problem.message
    assert "teardown: never" in problem.fix
    assert changed.environment("prod").teardown == "never"


def test_an_environment_without_pipelines_needs_no_reviewers(changed: ChangedProject) -> None:
    text = changed.path("defaults").read_text()
    start, end = text.index("github:"), text.index("network:")
    changed.write("defaults", text[:start] + text[end:])
    assert changed.environment("dev").github is None


def test_github_takes_six_reviewers(changed: ChangedProject) -> None:
    changed.replace("defaults", "users: [80000001]", "users: [1, 2, 3, 4, 5]")
    assert changed.environment("dev").github is not None
    changed.replace("defaults", "users: [1, 2, 3, 4, 5]", "users: [1, 2, 3, 4, 5, 6]")
    assert (changed.problem("dev").found, changed.paths("dev")) == ("6 users and 1 teams", ["github.review"])


@pytest.mark.parametrize(
    ("app", "path", "fix"),
    [
        ("{name: partner/chat, id: 700000002}", "github.app_repositories[1].name", "move the application to acme"),
        ("{name: acme/platform, id: 700000002}", "github.app_repositories[1]", "--jq .id"),
        ("{name: acme/chat, id: 700000001}", "github.app_repositories[1]", "gh api repos/acme/chat --jq .id"),
        ("{name: acme/Platform, id: 700000001}", "github.app_repositories[1]", "remove one"),
    ],
)
def test_repositories_are_the_owners_own_and_named_once(changed: ChangedProject, app: str, path: str, fix: str) -> None:
    changed.replace("defaults", CHAT, f"- {app}")
    problems = [problem for problem in changed.problems("dev") if problem.where.endswith(f" {path}")]
    assert any(fix in problem.fix for problem in problems)


def test_the_infrastructures_own_repository_has_one_review(changed: ChangedProject) -> None:
    changed.replace("defaults", "id: 700000001}", "id: 700000001, default_branch: trunk, review: {users: [1]}}")
    assert changed.paths("dev") == [
        "github.app_repositories[0].default_branch",
        "github.app_repositories[0].review",
    ]


def test_a_workflow_of_applications_changes_no_infrastructure(changed: ChangedProject) -> None:
    changed.replace("account-main", "reusable-build-image.yml", "reusable-apply.yml")
    assert changed.problem("account-main").fix == "remove it from one of the lists"
