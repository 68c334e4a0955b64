"""BSC_AWS_036: no condition on a token holds because the claim is missing."""

from __future__ import annotations

from bascule.check.aws.github_trust import GitHubTrust, each_github_trust
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.trust import WebIdentityStatement


def _judge(trust: GitHubTrust) -> str:
    found = [
        f"{each.operator} on {each.claim}"
        for statement in trust.statements
        for each in statement.claims
        if _holds_without(each.operator) and not _must_be_there(statement, each.claim)
    ]
    return f"{' and '.join(found)} holds for tokens without that claim" if found else ""


def _holds_without(operator: str) -> bool:
    return operator.startswith("ForAllValues:") or operator.endswith("IfExists")


def _must_be_there(statement: WebIdentityStatement, claim: str) -> bool:
    return any(each.operator == "Null" and each.values == ("false",) for each in statement.of(claim))


RULE = Rule(
    id="BSC_AWS_036",
    title="Trust asks for a claim, not for all of its values",
    severity=Severity.HIGH,
    reason="ForAllValues is true of no values at all: a claim that is absent or misspelt lets everybody in.",
    fix="use StringEquals or StringLike: claims of a token have one value",
    judge=each_github_trust(_judge),
)
