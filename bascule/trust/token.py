"""What a role's trust policy decides about a token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bascule.trust.condition import Context
from bascule.trust.evaluation import Request, Verdict, decide
from bascule.trust.issuer import condition_claims, issuer_of
from bascule.trust.principal import principals
from bascule.trust.reading import read_policy

ASSUME = "sts:AssumeRoleWithWebIdentity"
"""The action that exchanges a token for a role's credentials."""

Claims = Mapping[str, str | Sequence[str]]
"""A token's claims by name, ``iss`` among them."""


def token_verdict(
    policy: str | Mapping[str, Any], claims: Claims, *, provider_arn: str = "", context: Context | None = None
) -> Verdict:
    """Whether a token with these claims gets the role, and why.

    Without ``provider_arn`` the token is presented through each provider of its issuer that the policy names.
    ``context`` is what the request carries besides, such as ``sts:RoleSessionName``.

    Raises:
        TrustError: the policy cannot be judged.
    """
    issuer = str(claims.get("iss", "")).removeprefix("https://")
    if provider_arn and issuer_of(provider_arn) != issuer:
        return Verdict(allowed=False, reason=f"{provider_arn} does not take tokens of {issuer}")
    document = read_policy(policy)
    providers = [provider_arn] if provider_arn else _providers(document, issuer)
    known = condition_claims(issuer)
    carried = {f"{issuer}:{claim}": value for claim, value in claims.items() if claim in known}
    verdicts = [
        decide(Request(action=ASSUME, principal=("Federated", arn), context={**carried, **(context or {})}), [document])
        for arn in providers
    ]
    refused = Verdict(allowed=False, reason=f"no statement takes tokens of {issuer or 'an unnamed issuer'}")
    return next((verdict for verdict in verdicts if verdict), verdicts[0] if verdicts else refused)


def _providers(document: Mapping[str, Any], issuer: str) -> list[str]:
    """The ARNs of the issuer's providers that the policy names, or any such where it names everybody."""
    named = [pair for each in document["Statement"] for pair in principals(each.get("Principal"))]
    found = [name for kind, name in named if kind == "Federated" and issuer_of(name) == issuer]
    return list(dict.fromkeys(found)) or ([f":oidc-provider/{issuer}"] if ("*", "*") in named else [])
