"""An environment of a GitHub repository, which jobs name to get its variables and its part of a token's subject."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.github.repository_environment import (
    DeploymentBranchPolicy,
    RepositoryEnvironment,
    Reviewers,
)
from bascule.bindings._generated.github.repository_environment_deployment_policy import (
    RepositoryEnvironmentDeploymentPolicy,
)
from modules.github.approval import Approval

PULL_REQUESTS = "refs/pull/*/merge"
"""What GitHub compares of a run for a pull request: the merge that it tries, whatever the branch is called."""


class DeploymentEnvironment(Module):
    """An environment whose jobs run on listed branches only, and wait where somebody has to agree.

    Args:
        repository: without its owner, whom the provider knows.
        name: what jobs say in `environment:`.
        branches: patterns by the id of their construct; runs on other branches and on tags are refused.
        approval: None: nobody is asked. Private repositories need GitHub Enterprise for it, so nothing of it is said
            then, and any plan of GitHub that has branch rules takes the environment.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        repository: str,
        name: str,
        branches: Mapping[str, str],
        approval: Approval | None = None,
    ) -> None:
        super().__init__(scope, id_)
        environment = RepositoryEnvironment(
            self,
            "resource",
            repository=repository,
            environment=name,
            deployment_branch_policy=DeploymentBranchPolicy(custom_branch_policies=True, protected_branches=False),
            reviewers=_reviewers(approval) if approval else None,
            prevent_self_review=not approval.self_review if approval else None,
            wait_timer=approval.wait_minutes if approval else None,
            can_admins_bypass=approval.administrators_bypass if approval else None,
        )
        for branch, pattern in branches.items():
            RepositoryEnvironmentDeploymentPolicy(
                self, branch, repository=repository, environment=environment.environment, branch_pattern=pattern
            )
        self.repository = repository
        self.name: str = environment.environment


def _reviewers(approval: Approval) -> Reviewers | None:
    """Left out where only time has to pass."""
    if not (approval.users or approval.teams):
        return None
    return Reviewers(users=list(approval.users) or None, teams=list(approval.teams) or None)
