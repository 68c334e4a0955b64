"""What a role's trust policy decides about a token of GitHub."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.trust.document import Document
from bascule.trust.evaluation import Request, Verdict, decide

CONDITION_CLAIMS = frozenset(
    {
        "actor",
        "aud",
        "environment",
        "job_workflow_ref",
        "ref",
        "repository_id",
        "repository_owner_id",
        "runner_environment",
        "sub",
        "workflow",
    }
)
"""Claims of GitHub's tokens that AWS's STS knows as condition keys (AWS, what's new of 2026-01).

A policy that asks for any other claim never matches: the key is absent from every request.
"""


def token_verdict(policy: Document, claims: Mapping[str, str], *, provider_arn: str) -> Verdict:
    """Whether a token with these claims, presented through the provider, gets the role."""
    issuer = claims["iss"].removeprefix("https://")
    if not provider_arn.endswith(f":oidc-provider/{issuer}"):
        return Verdict(allowed=False, reason=f"{provider_arn} does not take tokens of {issuer}")
    request = Request(
        action="sts:AssumeRoleWithWebIdentity",
        principal=("Federated", provider_arn),
        context={f"{issuer}:{claim}": value for claim, value in claims.items() if claim in CONDITION_CLAIMS},
    )
    return decide(request, [policy])
