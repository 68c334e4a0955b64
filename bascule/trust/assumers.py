"""Who may assume a role, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bascule.trust.condition import Operator
from bascule.trust.issuer import is_github, issuer_of
from bascule.trust.principal import account_of, principals, whole_account
from bascule.trust.reading import listed, read_policy


class Kind(StrEnum):
    """What sort of identity somebody is."""

    EVERYONE = "everyone"
    ACCOUNT = "account"
    IDENTITY = "identity"
    SERVICE = "service"
    GITHUB = "github"
    OIDC = "oidc"
    SAML = "saml"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Assumer:
    """Somebody whom a trust policy names: `name` as it has it, and each condition in words.

    `allowed` is false for those whom a statement denies, `excepted` true where it means all but them.
    """

    kind: Kind
    name: str
    conditions: tuple[str, ...] = ()
    allowed: bool = True
    excepted: bool = False

    def __str__(self) -> str:
        start = "" if self.allowed else "never "
        names = {Kind.ACCOUNT: f"anyone in account {account_of(self.name)}", Kind.EVERYONE: "everyone"}
        kinds = {Kind.SERVICE: "the service", Kind.GITHUB: "GitHub's jobs by", Kind.OIDC: "tokens of"}
        name = names.get(self.kind) or f"{kinds.get(self.kind, '')} {self.name}".strip()
        who = f"{start}all but {name}" if self.excepted else f"{start}{name}"
        return f"{who}, if {' and '.join(self.conditions)}" if self.conditions else who


def who_may_assume(policy: str | Mapping[str, Any]) -> tuple[Assumer, ...]:
    """Everybody whom the trust policy's statements name, in their order.

    Raises:
        TrustError: this is no policy.
    """
    return tuple(assumer for statement in read_policy(policy)["Statement"] for assumer in _of(statement))


def _of(statement: Mapping[str, Any]) -> Iterator[Assumer]:
    conditions = tuple(_in_words(statement.get("Condition", {})))
    excepted = "NotPrincipal" in statement
    for kind, name in principals(statement.get("NotPrincipal" if excepted else "Principal")):
        yield Assumer(
            kind=_kind(kind, name),
            name=issuer_of(name) or name,
            conditions=conditions,
            allowed=statement["Effect"] == "Allow",
            excepted=excepted,
        )


def _kind(kind: str, name: str) -> Kind:
    if name == "*":
        return Kind.EVERYONE
    if kind == "AWS":
        return Kind.ACCOUNT if whole_account(name) else Kind.IDENTITY
    if kind == "Federated":
        issuer = issuer_of(name)
        return (Kind.GITHUB if is_github(issuer) else Kind.OIDC) if issuer else _federated(name)
    return Kind.SERVICE if kind == "Service" else Kind.OTHER


def _federated(name: str) -> Kind:
    return Kind.SAML if ":saml-provider/" in name else Kind.OIDC


_WORDS = {
    "aud": "the token is made for",
    "sub": "its subject is",
    "job_workflow_ref": "the workflow is",
    "sts:externalid": "the external id is",
    "aws:principalorgid": "the caller's organization is",
    "aws:principalarn": "the caller is",
    "aws:multifactorauthpresent": "signed in with a second factor:",
    "aws:sourceaccount": "on behalf of account",
    "aws:sourcearn": "on behalf of",
}
_CLAIM = re.compile(r".*[./][^:]*:(?P<claim>[\w/.-]+)")


def _in_words(conditions: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for operator, keys in conditions.items():
        for key, values in keys.items():
            found = _CLAIM.fullmatch(key)
            claim = found["claim"] if found else key
            subject = _WORDS.get(claim.lower(), f"{claim.replace('_', ' ')} is")
            yield f"{subject} {_negation(operator)}{' or '.join(listed(values))}{_remark(operator)}"


def _negation(operator: str) -> str:
    return "not " if operator != "Null" and Operator.parse(operator).negated else ""


def _remark(operator: str) -> str:
    """What the operator lets pass besides."""
    if operator == "Null":
        return " (absent)"
    parsed = Operator.parse(operator)
    return " or absent" if parsed.met_without_key and not parsed.negated else ""
