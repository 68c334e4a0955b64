"""GitHub's environments of a repository: what stands between a job and the secrets and identities of one."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict

from bascule.github.api import GitHubApi


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ProtectionRule(_Answer):
    """A rule that a job waits for, such as required_reviewers, wait_timer or branch_policy."""

    type: str
    reviewers: tuple[dict[str, Any], ...] = ()
    prevent_self_review: bool = False
    wait_timer: int = 0


class BranchPolicy(_Answer):
    """Which refs may name the environment: protected branches, or those of a list of patterns."""

    protected_branches: bool = False
    custom_branch_policies: bool = False


class GitHubEnvironment(_Answer):
    """An environment; without a branch policy jobs of every ref may name it."""

    name: str
    protection_rules: tuple[ProtectionRule, ...] = ()
    deployment_branch_policy: BranchPolicy | None = None
    can_admins_bypass: bool | None = None

    @property
    def review(self) -> ProtectionRule | None:
        """The rule that asks somebody, if there is one."""
        return next((each for each in self.protection_rules if each.type == "required_reviewers"), None)

    @property
    def wait_minutes(self) -> int:
        """How long a job waits besides."""
        return max((each.wait_timer for each in self.protection_rules), default=0)

    @property
    def reviewed(self) -> bool:
        """Whether somebody has to agree before a job starts that names it."""
        return any(each.type == "required_reviewers" and each.reviewers for each in self.protection_rules)


def find_environment(api: GitHubApi, name: str) -> GitHubEnvironment | None:
    """The environment, or None: GitHub would make one without any protection for the first job that names it."""
    found = api.find(f"environments/{quote(name, safe='')}")
    return GitHubEnvironment.model_validate(found) if found else None


def list_environments(api: GitHubApi) -> dict[str, GitHubEnvironment]:
    """All environments by name in lower case: GitHub tells none apart by case."""
    found = map(GitHubEnvironment.model_validate, api.list("environments", "environments"))
    return {each.name.lower(): each for each in found}


def branch_patterns(api: GitHubApi, name: str) -> frozenset[str]:
    """The patterns of branches whose jobs may name the environment."""
    path = f"environments/{quote(name, safe='')}/deployment-branch-policies"
    return frozenset(str(each["name"]) for each in api.list(path, "branch_policies"))
