"""Which claims of whose tokens AWS's STS makes condition keys of.

From AWS's Service Authorization Reference (STS, AssumeRoleWithWebIdentity) and the IAM user guide (keys for OIDC
federation), read in 2026-11. A key of any other claim is absent from every request.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

STANDARD_CLAIMS = frozenset({"amr", "aud", "email", "oaud", "sub"})
"""Claims that STS knows of every issuer."""

_GITHUB = re.compile(
    r"token\.actions\.githubusercontent\.com(/[\w.-]+)?|token\.actions\.[\w-]+\.ghe\.com|github\.com/enterprises/[\w.-]+"
)
_GITHUB_SERVER = re.compile(r"[\w.:-]+/_services/token")
_GITHUB_CLAIMS = frozenset(
    {
        "actor",
        "actor_id",
        "enterprise_id",
        "environment",
        "job_workflow_ref",
        "ref",
        "repository",
        "repository_id",
        "repository_owner_id",
        # In AWS's announcement of 2026-01, not in its reference: taken as known, so that nobody is told otherwise.
        "runner_environment",
        "workflow",
    }
)
_OTHERS: Mapping[str, frozenset[str]] = {
    r"accounts\.google\.com": frozenset({"google/organization_number"}),
    r"agent\.(buildkite\.com|[\w-]+\.buildkite\.(dev|site))": frozenset(
        {
            "build_branch",
            "cluster_id",
            "cluster_name",
            "organization_id",
            "organization_slug",
            "pipeline_id",
            "pipeline_slug",
        }
    ),
    r"gitlab\.com": frozenset(
        {
            "namespace_id",
            "pipeline_source",
            "project_id",
            "ref_protected",
            "runner_environment",
            "user_access_level",
            "user_email",
            "user_id",
            "user_login",
        }
    ),
    r"graph\.facebook\.com": frozenset({"app_id", "id"}),
    r"idcs-[\w-]+\.identity\.oraclecloud\.com": frozenset({"rpst_id"}),
    r"oidc\.circleci\.com/org/[\w-]+": frozenset({"oidc.circleci.com/project-id"}),
    r"www\.amazon\.com": frozenset({"app_id", "user_id"}),
}


def condition_claims(issuer: str) -> frozenset[str]:
    """The claims of that issuer's tokens (its address without ``https://``) that a trust policy can ask for."""
    if _GITHUB.fullmatch(issuer):
        return STANDARD_CLAIMS | _GITHUB_CLAIMS
    more = (claims for form, claims in _OTHERS.items() if re.fullmatch(form, issuer))
    return STANDARD_CLAIMS | next(more, frozenset())


def is_github(issuer: str) -> bool:
    """Whether the tokens are those of GitHub's jobs: of github.com, an enterprise, or a server of one's own."""
    return any(form.fullmatch(issuer) for form in (_GITHUB, _GITHUB_SERVER))


def issuer_of(provider_arn: str) -> str:
    """The issuer that a provider's ARN ends in, empty where it is no OIDC provider."""
    return provider_arn.partition(":oidc-provider/")[2]
