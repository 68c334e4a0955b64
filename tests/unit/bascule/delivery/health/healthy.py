"""A repository at GitHub that lacks nothing of what environment `dev` asks for, and what was synthesized of that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bascule.assembly import Manifest, StackAssembly
from bascule.config import Environment, load_environment
from bascule.config.github import AppRepository
from bascule.delivery.contract.deliveries import Synthesized
from bascule.delivery.health.repository_health import repository_health
from bascule.github.api import GitHubApi
from bascule.tools.doctor import Diagnosis
from tests.conftest import ROOT
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository

NAME, ID, OWNER_ID = "acme/platform", 700000001, 70000001
MANUAL = """\
variables: {DELIVERY_APP_CLIENT_ID: {set_by: us, why: so}}
secrets: {DELIVERY_APP_PRIVATE_KEY: {set_by: us, why: so}, PLAN_KEY: {set_by: us, why: so, optional: true}}
"""
DOCUMENT = {
    "resource": {
        "github_repository_environment": {
            "apply": {
                "repository": "platform",
                "environment": "dev",
                "reviewers": {"users": [80000001], "teams": [90000001]},
                "prevent_self_review": True,
                "can_admins_bypass": False,
                "wait_timer": 5,
            }
        },
        "github_repository_environment_deployment_policy": {
            "main": {
                "repository": "platform",
                "environment": "${github_repository_environment.apply.environment}",
                "branch_pattern": "main",
            }
        },
        "github_actions_environment_variable": {
            "region": {
                "repository": "platform",
                "environment": "${github_repository_environment.apply.environment}",
                "variable_name": "AWS_REGION",
                "value": "eu-west-1",
            }
        },
    }
}


def _settings() -> dict[str, Any]:
    reviewers = [
        {"type": "User", "reviewer": {"id": 80000001, "login": "one"}},
        {"type": "Team", "reviewer": {"id": 90000001, "slug": "them"}},
    ]
    environment = {
        "name": "dev",
        "can_admins_bypass": False,
        "deployment_branch_policy": {"protected_branches": False, "custom_branch_policies": True},
        "protection_rules": [
            {"type": "required_reviewers", "prevent_self_review": True, "reviewers": reviewers},
            {"type": "wait_timer", "wait_timer": 5},
        ],
    }
    required = {"required_status_checks": [{"context": "plan / gate"}]}
    kinds = ("pull_request", "required_status_checks", "non_fast_forward", "deletion")
    permissions = {"actions_variables": "write", "environments": "write", "metadata": "read"}
    return {
        "rules/branches/main": [
            {"type": kind, "ruleset_id": 1, "parameters": required if "checks" in kind else {}} for kind in kinds
        ],
        "rulesets/1": {"name": "main", "bypass_actors": []},
        "actions/permissions": {"enabled": True, "allowed_actions": "selected", "sha_pinning_required": True},
        "actions/permissions/workflow": {
            "default_workflow_permissions": "read",
            "can_approve_pull_request_reviews": False,
        },
        "actions/permissions/fork-pr-workflows-private-repos": {"run_workflows_from_fork_pull_requests": False},
        "actions/permissions/fork-pr-contributor-approval": {"approval_policy": "all_external_contributors"},
        "actions/oidc/customization/sub": {"use_default": True, "use_immutable_subject": True},
        "actions/organization-variables": {"total_count": 0, "variables": []},
        "actions/organization-secrets": {"total_count": 0, "secrets": []},
        "environments": {"total_count": 1, "environments": [environment]},
        "environments/dev/deployment-branch-policies": {"total_count": 1, "branch_policies": [{"name": "main"}]},
        "/orgs/acme/installations": {
            "total_count": 1,
            "installations": [{"client_id": "Iv1.a", "app_slug": "delivery", "permissions": permissions}],
        },
    }


@dataclass(kw_only=True)
class Healthy:
    """The repository, to be made ill; `permissions` are those of the token, unless that is said itself."""

    repository: Repository = field(default_factory=lambda: Repository(name=NAME, id=ID, owner_id=OWNER_ID))
    permissions: dict[str, str] = field(
        default_factory=lambda: {
            "administration": "read",
            "actions": "read",
            "environments": "read",
            "variables": "read",
            "secrets": "read",
        }
    )
    token: str = ""

    def __post_init__(self) -> None:
        self.repository.settings.update(_settings())
        self.repository.variables["DELIVERY_APP_CLIENT_ID"] = "Iv1.a"
        self.repository.secrets["DELIVERY_APP_PRIVATE_KEY"] = "x"
        self.repository.environment("dev", AWS_REGION="eu-west-1").secrets["SLACK_TOKEN"] = "x"

    def diagnoses(self, folder: Path) -> tuple[Diagnosis, ...]:
        """What lacks."""
        (folder / ".github").mkdir()
        (folder / ".github/manual.yaml").write_text(MANUAL)
        with self._served() as api:
            return repository_health([_synthesized(folder)], folder, lambda _: api)

    def lacking(self, folder: Path) -> list[tuple[str, str, bool]]:
        """Name, finding and whether it is unknown, of what is not well."""
        found = self.diagnoses(folder)
        return [(each.name.removeprefix(f"{NAME}: "), each.found, each.unknown) for each in found if not each.well]

    @contextmanager
    def _served(self) -> Iterator[GitHubApi]:
        double = GitHub(repository=self.repository)
        with double.served():
            token = self.token or double.token(**self.permissions)
            yield GitHubApi(repository=NAME, token=token, url=double.url)


def _synthesized(folder: Path) -> Synthesized:
    manifest = Manifest(
        environment="dev", stack="access", layer="access", simulated=False, protected=False, teardown="approval"
    )
    stack = StackAssembly(name="dev-access", folder=folder, document=DOCUMENT, manifest=manifest)
    return Synthesized(environment=_environment(), stacks=[stack])


def _environment() -> Environment:
    environment = load_environment("dev", root=ROOT)
    assert environment.github
    app = AppRepository(name=NAME, id=ID, secrets=("SLACK_TOKEN",))
    github = environment.github.model_copy(update={"app_repositories": (app,)})
    return environment.model_copy(update={"github": github})
