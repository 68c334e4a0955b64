"""GitHub environments: which branches, and who agrees."""

from __future__ import annotations

from typing import Any

from modules.github.approval import Approval
from modules.github.deployment_environment import PULL_REQUESTS, DeploymentEnvironment
from tests.synth.conftest import Declare, Synthesize


def declare(approval: Approval | None = None, **branches: str) -> Declare:
    return lambda stack: DeploymentEnvironment(
        stack, "plan", repository="platform", name="dev-plan", branches=branches or {"main": "main"}, approval=approval
    )


def environment(synthesize: Synthesize, approval: Approval | None) -> dict[str, Any]:
    made: dict[str, Any] = synthesize(declare(approval)).resource("github_repository_environment.plan")
    return made


def test_jobs_run_on_the_listed_branches_only(synthesize: Synthesize) -> None:
    template = synthesize(declare(main="main", pulls=PULL_REQUESTS))
    assert template.only("github_repository_environment")["deployment_branch_policy"] == {
        "custom_branch_policies": True,
        "protected_branches": False,
    }
    policies = template.resources("github_repository_environment_deployment_policy").values()
    assert [each["branch_pattern"] for each in policies] == ["main", "refs/pull/*/merge"]
    assert {each["environment"] for each in policies} == {"${github_repository_environment.plan.environment}"}


def test_without_approval_nothing_is_said_that_private_repositories_refuse(synthesize: Synthesize) -> None:
    made = environment(synthesize, None)
    assert made.keys() == {"repository", "environment", "deployment_branch_policy"}


def test_whoever_started_a_run_cannot_agree_and_nobody_gets_around_it(synthesize: Synthesize) -> None:
    made = environment(synthesize, Approval(users=[80000001], teams=[90000001]))
    assert made["reviewers"] == {"users": [80000001], "teams": [90000001]}
    assert (made["prevent_self_review"], made["can_admins_bypass"], made["wait_timer"]) == (True, False, 0)


def test_time_may_have_to_pass_with_nobody_asked(synthesize: Synthesize) -> None:
    made = environment(synthesize, Approval(wait_minutes=30))
    assert made["wait_timer"] == 30
    assert "reviewers" not in made
