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


class BranchPolicy(_Answer):
    """Which refs may name the environment: protected branches, or those of a list of patterns."""

    protected_branches: bool = False
    custom_branch_policies: bool = False


class GitHubEnvironment(_Answer):
    """An environment; without a branch policy jobs of every ref may name it."""

    name: str
    protection_rules: tuple[ProtectionRule, ...] = ()
    deployment_branch_policy: BranchPolicy | None = None

    @property
    def reviewed(self) -> bool:
        """Whether somebody has to agree before a job starts that names it."""
        return any(each.type == "required_reviewers" and each.reviewers for each in self.protection_rules)


def find_environment(api: GitHubApi, name: str) -> GitHubEnvironment | None:
    """The environment, or None: GitHub would make one without any protection for the first job that names it."""
    found = api.find(f"environments/{quote(name, safe='')}")
    return GitHubEnvironment.model_validate(found) if found else None
