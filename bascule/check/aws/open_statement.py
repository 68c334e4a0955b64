"""Statements of policies that are for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.check.aws.concrete import UNTOLD
from bascule.trust.condition import Operator
from bascule.trust.principal import principals
from bascule.trust.reading import listed

_LIMITING = frozenset(
    {
        "aws:principalaccount",
        "aws:principalarn",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:principalservicename",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourceip",
        "aws:sourceorgid",
        "aws:sourceorgpaths",
        "aws:sourceowner",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:userid",
        "aws:username",
        "aws:vpcsourceip",
        "elasticfilesystem:accessedviamounttarget",
        "elasticfilesystem:accesspointarn",
        "kms:calleraccount",
        "kms:grantisforawsresource",
        "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn",
        "sns:endpoint",
        "sts:externalid",
    }
)
"""Condition keys that say who calls, or from where (IAM user guide, global condition keys)."""

_ANYTHING = frozenset({"*", "0.0.0.0/0", "::/0", "arn:aws:*", "arn:*", "arn:aws:iam::*:*"})


def is_open(statement: Mapping[str, Any]) -> bool:
    """Whether the statement allows everybody in, no matter who calls and from where."""
    if statement["Effect"] != "Allow":
        return False
    everybody = ("*", "*") in principals(statement.get("Principal")) or "NotPrincipal" in statement
    return everybody and not is_limited(statement)


def is_limited(statement: Mapping[str, Any]) -> bool:
    """Whether a condition of the statement says who may call."""
    conditions = statement.get("Condition", {})
    return any(
        _limits(operator, key, listed(values)) for operator, keys in conditions.items() for key, values in keys.items()
    )


def _limits(operator: str, key: str, values: list[str]) -> bool:
    if operator == "Null" or Operator.parse(operator).met_without_key:
        return False
    folded = key.lower()
    known = folded in _LIMITING or folded.startswith(("aws:principaltag/", "saml:"))
    # A condition that nobody can read yet, see `Policy`, keeps everybody out.
    return (known or folded == UNTOLD or folded.endswith((":sub", ":aud"))) and not _ANYTHING.intersection(values)
