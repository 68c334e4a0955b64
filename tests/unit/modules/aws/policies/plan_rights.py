"""What the plan role may do, action by action."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from bascule.trust import Document
from modules.aws.policies.plan import plan_policies
from tests.unit.modules.aws.policies.aws_actions import expanded
from tests.unit.modules.aws.policies.scopes import scope

CONTENT_AS_NEEDED = {
    "kms:Decrypt": "states, with their key alone",
    "kms:GenerateDataKey": "saved plans, with the key of states alone",
    "s3:GetObject": "the environment's states",
    "s3:PutObject": "saved plans of its own",
    "ssm:GetParameter": "parameters that name images, and AWS's own",
    "ssm:GetParameters": "parameters that name images, and AWS's own",
}
"""The only actions that are not configuration, and what they are bound to."""


def allowed_patterns() -> Iterator[str]:
    """The actions of the role's documents as they are written there."""
    for document in plan_policies(scope()).values():
        for statement in _statements(document):
            if statement["Effect"] == "Allow":
                assert "NotAction" not in statement, "what is allowed is said, never what is not"
                actions = statement["Action"]
                yield from [actions] if isinstance(actions, str) else actions


@cache
def plan_rights() -> frozenset[str]:
    """Every action that some statement allows."""
    return expanded(allowed_patterns())


def by_service() -> dict[str, list[str]]:
    """The actions that read configuration, by service."""
    found: dict[str, list[str]] = {}
    for action in sorted(plan_rights() - set(CONTENT_AS_NEEDED)):
        service, _, name = action.partition(":")
        found.setdefault(service, []).append(name)
    return found


def _statements(document: Document) -> list[dict[str, Any]]:
    statements: list[dict[str, Any]] = document["Statement"]
    return statements
