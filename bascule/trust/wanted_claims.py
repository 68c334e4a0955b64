"""What the statements of a trust policy ask of one issuer's tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.trust.condition import Operator
from bascule.trust.issuer import condition_claims, issuer_of
from bascule.trust.pattern import like
from bascule.trust.principal import principals
from bascule.trust.reading import listed, read_policy
from bascule.trust.token import ASSUME


@dataclass(frozen=True, kw_only=True)
class WantedClaim:
    """One condition on a claim: the operator's name, and the values that it compares with."""

    claim: str
    operator: str
    values: tuple[str, ...]

    @property
    def names_values(self) -> bool:
        """Whether the values are those of tokens that are welcome."""
        return self.operator != "Null" and not Operator.parse(self.operator).negated


@dataclass(frozen=True, kw_only=True)
class WebIdentityStatement:
    """An Allow for tokens of the issuer, with its conditions on their claims."""

    issuer: str
    claims: tuple[WantedClaim, ...]

    def of(self, claim: str) -> list[WantedClaim]:
        """The conditions on one claim."""
        return [each for each in self.claims if each.claim == claim]

    def named(self, claim: str) -> list[str]:
        """The values of that claim that are asked for, wildcards and all."""
        return list(dict.fromkeys(value for each in self.of(claim) if each.names_values for value in each.values))


def web_identity_statements(policy: str | Mapping[str, Any]) -> list[WebIdentityStatement]:
    """The statements that let tokens in, one for each issuer that a statement names.

    A statement for everybody belongs to the issuers that its condition keys name.
    """
    return [
        WebIdentityStatement(issuer=issuer, claims=tuple(_claims(statement, issuer)))
        for statement in read_policy(policy)["Statement"]
        if statement["Effect"] == "Allow" and _takes_tokens(statement)
        for issuer in _issuers(statement)
    ]


def unknown_claims(policy: str | Mapping[str, Any]) -> list[WantedClaim]:
    """The conditions on claims that STS makes no condition keys of: they never see a value."""
    return [
        each
        for statement in web_identity_statements(policy)
        for each in statement.claims
        if each.claim not in condition_claims(statement.issuer)
    ]


def _takes_tokens(statement: Mapping[str, Any]) -> bool:
    return any(like(ASSUME.lower(), each.lower()) for each in listed(statement.get("Action", [])))


def _issuers(statement: Mapping[str, Any]) -> list[str]:
    named = principals(statement.get("Principal"))
    issuers = [issuer_of(name) for kind, name in named if kind == "Federated"]
    if ("*", "*") in named:
        keys = (key for keys in statement.get("Condition", {}).values() for key in keys)
        issuers += [key.rpartition(":")[0] for key in keys if key.endswith((":sub", ":aud"))]
    return [issuer for issuer in dict.fromkeys(issuers) if issuer]


def _claims(statement: Mapping[str, Any], issuer: str) -> Iterator[WantedClaim]:
    prefix = f"{issuer}:".lower()
    for operator, keys in statement.get("Condition", {}).items():
        for key, values in keys.items():
            if key.lower().startswith(prefix):
                yield WantedClaim(claim=key.lower()[len(prefix) :], operator=operator, values=tuple(listed(values)))
