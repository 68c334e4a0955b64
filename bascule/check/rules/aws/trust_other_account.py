"""BSC_AWS_041: a role for a whole other account asks for an external id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bascule.assembly.configuration import Configuration
from bascule.check.aws.concrete import OWN_ACCOUNT
from bascule.check.aws.open_statement import is_limited
from bascule.check.aws.own_account import own_accounts
from bascule.check.aws.policy import policy_at
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.errors import TrustError
from bascule.trust.principal import account_of, principals, whole_account


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for configuration in configurations:
        own = own_accounts(configuration)
        for role in resources([configuration], "aws_iam_role"):
            yield from _judgements(role, own)


def _judgements(role: Resource, own: frozenset[str]) -> Iterator[Judgement]:
    policy = policy_at(role, "assume_role_policy")
    if policy is None:
        return
    try:
        others = sorted({account for each in policy.statements for account in _let_in(each)} - own)
    except TrustError as error:
        yield role.unknown(str(error))
        return
    if others and own == {OWN_ACCOUNT}:
        yield role.unknown("which account is the file's own is not said")
    elif others:
        yield role.failed(f"anyone in account {' and '.join(others)} may assume the role, without an external id")
    else:
        yield role.passed() if policy.complete else role.unknown("the trust policy is known only after apply")


def _let_in(statement: Mapping[str, Any]) -> list[str]:
    """The accounts that a statement lets in as a whole, with no condition on who of them it is."""
    if statement["Effect"] != "Allow" or is_limited(statement) or _wants_second_factor(statement):
        return []
    named = principals(statement.get("Principal"))
    return [account_of(name) for kind, name in named if kind == "AWS" and whole_account(name)]


def _wants_second_factor(statement: Mapping[str, Any]) -> bool:
    """People who sign in with a second factor cannot be talked into it as a service can."""
    keys = (key.lower() for keys in statement.get("Condition", {}).values() for key in keys)
    return "aws:multifactorauthpresent" in keys


RULE = Rule(
    id="BSC_AWS_041",
    title="A whole other account gives an external id",
    severity=Severity.MEDIUM,
    reason="Without it, whoever makes the other account act for them gets the role too (the confused deputy).",
    fix="add a condition on sts:ExternalId or name a role; say which account is yours by allowed_account_ids",
    judge=_judge,
)
