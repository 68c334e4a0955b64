"""What the repository lets its workflows do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.delivery.health.asking import judged
from bascule.github.actions_settings import (
    PrivateForks,
    read_policy,
    read_private_forks,
    read_public_forks,
    read_subject_template,
    read_workflow_token,
)
from bascule.github.api import GitHubApi
from bascule.tools.doctor import Diagnosis

_GENERAL: Final = "(Settings, Actions, General)"
EVERYBODY: Final = "all_external_contributors"


def workflow_token(api: GitHubApi) -> Iterator[Diagnosis]:
    """A job that says nothing has a token that reads, and no token approves."""
    token = read_workflow_token(api)
    flaws = []
    if token.default_workflow_permissions != "read":
        flaws.append(("tokens may write by default", f"make them read-only {_GENERAL}"))
    if token.can_approve_pull_request_reviews:
        flaws.append(("workflows may approve pull requests", f"forbid it {_GENERAL}"))
    yield judged("default token", flaws, well="read-only, and approves nothing")


def policy(api: GitHubApi) -> Iterator[Diagnosis]:
    """Actions run that are allowed by name, at full commits."""
    found = read_policy(api)
    if not found.enabled:
        yield Diagnosis(name="actions", found="GitHub Actions is off", fix=f"allow selected actions {_GENERAL}")
        return
    allowed = {"all": "any action runs", "local_only": "only the owner's actions run, which are too few"}
    flaw = allowed.get(found.allowed_actions, "")
    flaws = [(flaw, f"allow selected actions: those that workflows name {_GENERAL}")] if flaw else []
    yield judged("allowed actions", flaws, well="selected ones")
    if found.sha_pinning_required is None:
        found_, fix = "this GitHub does not say", "ask its administrator; `bascule ci lint` looks at the files anyway"
        yield Diagnosis(name="pinned actions", found=found_, fix=fix, unknown=True)
        return
    pinned = [] if found.sha_pinning_required else [("tags are accepted", f"require full commits {_GENERAL}")]
    yield judged("pinned actions", pinned, well="full commits are required")


def forks(api: GitHubApi, *, private: bool) -> Iterator[Diagnosis]:
    """Nobody's fork runs workflows unasked, nor with tokens that write."""
    if private:
        yield judged("forks", _private_flaws(read_private_forks(api)), well="get nothing unasked")
        return
    found = read_public_forks(api).approval_policy
    flaws = [] if found == EVERYBODY else [(f"only {found} wait", f"let all outside contributors wait {_GENERAL}")]
    yield judged("forks", flaws, well="wait for somebody's consent")


def _private_flaws(found: PrivateForks) -> Iterator[tuple[str, str]]:
    if not found.run_workflows_from_fork_pull_requests:
        return
    if found.send_write_tokens_to_workflows:
        yield "forks get tokens that write", f"send them none {_GENERAL}"
    if found.send_secrets_and_variables:
        yield "forks get secrets", f"send them none {_GENERAL}"
    if not found.require_approval_for_fork_pr_workflows:
        yield "forks run workflows unasked", f"require approval {_GENERAL}"


def subject(api: GitHubApi) -> Iterator[Diagnosis]:
    """Tokens have GitHub's own subject, which the roles trust, with numbers that nobody can take over."""
    found = read_subject_template(api)
    put = f"gh api -X PUT repos/{api.repository}/actions/oidc/customization/sub"
    if not found.use_default:
        claims = ", ".join(found.include_claim_keys) or "the organization's template"
        yield Diagnosis(
            name="token subject",
            found=f"customized: {claims}; the roles trust none such",
            fix=f"{put} -F use_default=true",
        )
    elif found.use_immutable_subject is False:
        fix = f"{put} -F use_default=true -F use_immutable_subject=true (the roles trust both forms)"
        yield Diagnosis(name="token subject", found="names without numbers", fix=fix)
    else:
        yield Diagnosis(name="token subject", found="GitHub's own form")
