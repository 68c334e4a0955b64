"""Trust policies of the pipelines' roles: which of GitHub's tokens get which role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bascule.errors import Problem, TrustError
from bascule.trust.document import Document, Statement, document, size
from bascule.trust.github import GitHubRepository
from bascule.trust.purpose import Purpose

AUDIENCE = "sts.amazonaws.com"
LARGEST = 4096
"""Characters of a role's trust policy at the highest quota (2,048 unless raised; AWS, IAM quotas)."""

_WORKFLOW = re.compile(r"[\w.-]+/[\w.-]+/\.github/workflows/[\w.-]+\.ya?ml@(refs/(heads|tags)/[\w./-]+|[0-9a-f]{40})")


def trust_policy(
    purpose: Purpose,
    *,
    environment: str,
    repositories: Sequence[GitHubRepository],
    provider_arn: str,
    workflow_refs: Sequence[str] = (),
    default_branch: str = "main",
) -> Document:
    """The document that lets exactly the purpose's jobs of the repositories assume a role.

    Subjects are exact and in both of GitHub's forms; ids are asked for besides, so that a name taken over by
    somebody else gets nothing. ``workflow_refs`` are exact ``job_workflow_ref`` claims, needed by all but plan. The
    provider's ARN ends in its issuer, which is also the prefix of AWS's condition keys: an enterprise may have its own.
    """
    _refuse_ambiguous(environment)
    if not repositories:
        raise TrustError(f"nobody would get the {purpose} role", fix="name at least one repository")
    claims: dict[str, Sequence[str]] = {
        "aud": (AUDIENCE,),
        "sub": _subjects(purpose, environment, repositories),
        "repository_id": _numbers(repository.id for repository in repositories),
        "repository_owner_id": _numbers(repository.owner_id for repository in repositories),
    }
    if workflow_refs or purpose.names_workflow:
        claims["job_workflow_ref"] = _workflows(purpose, workflow_refs)
    if purpose.names_branch:
        claims["ref"] = (f"refs/heads/{default_branch}",)
    issuer = _issuer(provider_arn)
    statement = Statement(
        principal={"Federated": provider_arn},
        actions=["sts:AssumeRoleWithWebIdentity"],
        conditions={"StringEquals": {f"{issuer}:{claim}": _plain(values) for claim, values in claims.items()}},
    )
    return _within_quota(purpose, document(statement))


def _issuer(provider_arn: str) -> str:
    _, found, issuer = provider_arn.partition(":oidc-provider/")
    if not found:
        raise TrustError(
            Problem(
                message="this is no OIDC provider",
                found=provider_arn,
                accepted="arn:aws:iam::ACCOUNT:oidc-provider/ISSUER",
            )
        )
    return issuer


def _subjects(purpose: Purpose, environment: str, repositories: Sequence[GitHubRepository]) -> list[str]:
    name = purpose.github_environment(environment)
    return [subject for repository in repositories for subject in repository.subjects(name)]


def _numbers(ids: Iterable[int]) -> list[str]:
    return list(dict.fromkeys(str(number) for number in ids))


def _plain(values: Sequence[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else list(values)


def _workflows(purpose: Purpose, refs: Sequence[str]) -> list[str]:
    """The references, each of them exact: a file of a repository at one branch, tag or commit."""
    if not purpose.names_workflow:
        raise TrustError("the plan role trusts no workflow: a pull request's plan runs the pull request's own code")
    if not refs:
        raise TrustError(
            f"the {purpose} role would trust any workflow",
            fix=f"list the exact job_workflow_ref claims of {purpose} in the account's file",
        )
    problems = [
        Problem(
            message="this is no exact job_workflow_ref",
            found=ref,
            accepted="owner/repository/.github/workflows/file.yml@refs/heads/branch, or @ and a commit's 40 digits",
        )
        for ref in refs
        if not _WORKFLOW.fullmatch(ref)
    ]
    if problems:
        raise TrustError(problems)
    return list(refs)


def _refuse_ambiguous(environment: str) -> None:
    """An environment named like another one's plan or teardown jobs would hand them its apply role."""
    for purpose in (Purpose.PLAN, Purpose.TEARDOWN):
        if environment.endswith(f"-{purpose}"):
            raise TrustError(
                f"environment '{environment}' would trust the {purpose} jobs of another environment",
                fix=f"choose a name that does not end in '-{purpose}'",
            )


def _within_quota(purpose: Purpose, policy: Document) -> Document:
    if (count := size(policy)) > LARGEST:
        raise TrustError(
            f"the trust policy of the {purpose} role has {count} characters, AWS takes at most {LARGEST}",
            fix="trust fewer repositories or workflows",
        )
    return policy
