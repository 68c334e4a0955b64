"""What a repository lets its workflows do."""

from __future__ import annotations

from typing import Literal

from bascule.github.answer import GitHubAnswer
from bascule.github.api import GitHubApi


class ActionsPolicy(GitHubAnswer):
    """Which actions run; `sha_pinning_required` is None where GitHub does not know the setting (before 2025-08)."""

    enabled: bool
    allowed_actions: Literal["all", "local_only", "selected"] = "all"
    sha_pinning_required: bool | None = None


class WorkflowToken(GitHubAnswer):
    """What a job's own token may that says nothing about it."""

    default_workflow_permissions: Literal["read", "write"]
    can_approve_pull_request_reviews: bool


class PublicForks(GitHubAnswer):
    """Whose pull requests from forks of a public repository wait before workflows run."""

    approval_policy: str


class PrivateForks(GitHubAnswer):
    """What pull requests from forks of a private repository get."""

    run_workflows_from_fork_pull_requests: bool
    send_write_tokens_to_workflows: bool = False
    send_secrets_and_variables: bool = False
    require_approval_for_fork_pr_workflows: bool = False


class SubjectTemplate(GitHubAnswer):
    """The form of the subject in tokens of jobs; None where GitHub does not say whether numbers are in it."""

    use_default: bool
    include_claim_keys: tuple[str, ...] = ()
    use_immutable_subject: bool | None = None


def read_policy(api: GitHubApi) -> ActionsPolicy:
    """Which actions run."""
    return ActionsPolicy.model_validate(api.get("actions/permissions"))


def read_workflow_token(api: GitHubApi) -> WorkflowToken:
    """What tokens may by default."""
    return WorkflowToken.model_validate(api.get("actions/permissions/workflow"))


def read_public_forks(api: GitHubApi) -> PublicForks:
    """The rule for forks of a public repository."""
    return PublicForks.model_validate(api.get("actions/permissions/fork-pr-contributor-approval"))


def read_private_forks(api: GitHubApi) -> PrivateForks:
    """The rule for forks of a private repository."""
    return PrivateForks.model_validate(api.get("actions/permissions/fork-pr-workflows-private-repos"))


def read_subject_template(api: GitHubApi) -> SubjectTemplate:
    """The form of subjects."""
    return SubjectTemplate.model_validate(api.get("actions/oidc/customization/sub"))
