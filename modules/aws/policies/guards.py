"""Denials that apply and teardown carry whatever else they are ever allowed."""

from __future__ import annotations

from bascule.trust import Document, Statement, document
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.identity import guarding
from modules.aws.policies.state_access import state_guards

_BOUND_BY_NAME = (
    "budgets",
    "cloudwatch",
    "ecr",
    "ecs",
    "elasticloadbalancing",
    "events",
    "logs",
    "rds",
    "secretsmanager",
    "sns",
    "ssm",
)


def guards(scope: AccessScope) -> Document:
    """The account's and access layer's objects, and other environments', stay as they are."""
    return document(*guarding(scope), *state_guards(scope), other_environments(scope), _account_budgets(scope))


def other_environments(scope: AccessScope) -> Statement:
    """Where names decide, "acme-dev-*" also covers an environment called "dev-eu": its tag does not."""
    name, value = scope.naming.tag
    key = f"aws:ResourceTag/{name}"
    return Statement(
        sid="OtherEnvironments",
        effect="Deny",
        actions=[f"{service}:*" for service in _BOUND_BY_NAME],
        resources=["*"],
        conditions={"Null": {key: "false"}, "StringNotEquals": {key: value}},
    )


def _account_budgets(scope: AccessScope) -> Statement:
    account = f"{scope.account.prefix}-account"
    return Statement(
        sid="AccountBudgets",
        effect="Deny",
        actions=["budgets:ModifyBudget"],
        resources=scope.arns(f"budgets::{{account}}:budget/{account}*"),
    )
