"""The GitHub environments of the shipped environments."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.testing import Template
from bascule.trust import Purpose
from tests.conftest import Synthesized

REVIEWERS = {"users": [80000001], "teams": [90000001]}
ROLE = "arn:aws:iam::123456789012:role/acme/acme-dev-"


def access(synthesized: Synthesized, environment: str) -> Template:
    return Template(synthesized(environment).stack("github-access").document)


def environments(template: Template) -> dict[tuple[str, str], dict[str, Any]]:
    """The GitHub environments by repository and name."""
    made = template.resources("github_repository_environment").values()
    return {(each["repository"], each["environment"]): each for each in made}


def variables(template: Template, prefix: str) -> dict[str, str]:
    """The variables whose addresses begin so."""
    made = template.resources("github_actions_environment_variable")
    return {each["variable_name"]: each["value"] for name, each in made.items() if name.startswith(prefix)}


@pytest.mark.parametrize(
    ("environment", "approved"),
    [
        ("dev", {"dev": True, "dev-plan": False, "dev-teardown": True}),
        # Never torn down by a pipeline.
        ("prod", {"prod": True, "prod-plan": False}),
        # Nobody has to approve its end.
        ("sandbox", {"sandbox": True, "sandbox-plan": False, "sandbox-teardown": False}),
    ],
)
def test_reviewers_agree_to_changes_and_to_an_end(
    synthesized: Synthesized, environment: str, approved: dict[str, bool]
) -> None:
    made = environments(access(synthesized, environment))
    own = {name: each for (repository, name), each in made.items() if repository == "platform"}
    assert {name: "reviewers" in each for name, each in own.items()} == approved
    for each in (each for each in own.values() if "reviewers" in each):
        assert each["reviewers"] == REVIEWERS
        assert (each["prevent_self_review"], each["can_admins_bypass"]) == (True, False)


def test_only_plans_run_for_pull_requests(synthesized: Synthesized) -> None:
    policies = access(synthesized, "dev").resources("github_repository_environment_deployment_policy")
    patterns = {name: each["branch_pattern"] for name, each in policies.items()}
    assert patterns == {
        "app_700000002_default_branch": "main",
        "app_700000003_default_branch": "main",
        "apply_default_branch": "main",
        "plan_default_branch": "main",
        "plan_pull_requests": "refs/pull/*/merge",
        "teardown_default_branch": "main",
    }


@pytest.mark.parametrize("purpose", [Purpose.PLAN, Purpose.APPLY, Purpose.TEARDOWN])
def test_a_job_finds_its_role_and_where_that_is(synthesized: Synthesized, purpose: Purpose) -> None:
    assert variables(access(synthesized, "dev"), f"{purpose}_") == {
        f"AWS_{purpose.value.upper()}_ROLE_ARN": f"{ROLE}{purpose}",
        "AWS_REGION": "us-east-1",
        "AWS_ACCOUNT_ID": "123456789012",
        "PLAN_BUCKET": "acme-plans-123456789012",
    }


def test_roles_are_those_that_the_other_access_stack_makes(synthesized: Synthesized) -> None:
    roles = Template(synthesized("dev").stack("aws-access").document).resources("aws_iam_role").values()
    made = {f"arn:aws:iam::123456789012:role{each['path']}{each['name']}" for each in roles}
    named = variables(access(synthesized, "dev"), "")
    assert {value for name, value in named.items() if name.endswith("_ROLE_ARN")} == made


def test_applications_have_an_environment_of_their_own(synthesized: Synthesized) -> None:
    template = access(synthesized, "dev")
    assert {name for repository, name in environments(template) if repository == "chat"} == {"dev"}
    assert variables(template, "app_700000002_") == {
        "AWS_APP_ROLE_ARN": f"{ROLE}app",
        "AWS_REGION": "us-east-1",
        "AWS_ACCOUNT_ID": "123456789012",
    }


def test_applications_beside_the_infrastructure_share_its_environment(synthesized: Synthesized) -> None:
    template = access(synthesized, "dev")
    assert variables(template, "app_700000001_") == {"AWS_APP_ROLE_ARN": f"{ROLE}app"}
    shared = template.resource("github_actions_environment_variable.app_700000001_variables_aws_app_role_arn")
    assert shared["environment"] == "${github_repository_environment.apply.environment}"


def test_plans_have_no_bucket_where_states_are_local(synthesized: Synthesized) -> None:
    assert "PLAN_BUCKET" not in variables(access(synthesized, "sandbox"), "")
