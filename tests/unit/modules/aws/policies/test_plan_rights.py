"""The plan role's rights, action by action: configuration alone, and what its five exceptions are bound to."""

from __future__ import annotations

import pytest

from modules.aws.policies.plan import plan_policies
from tests.unit.modules.aws.policies.aws_actions import data_plane, expanded, levels
from tests.unit.modules.aws.policies.plan_rights import CONTENT_AS_NEEDED, by_service, plan_rights
from tests.unit.modules.aws.policies.scopes import may, scope

POLICIES = plan_policies(scope())


def test_no_wildcard_is_left_that_stands_for_actions_nobody_knows() -> None:
    assert sorted(plan_rights() - levels().keys()) == []


def test_every_right_is_a_reading_of_configuration_or_one_of_the_exceptions() -> None:
    rights = {action: levels()[action] for action in plan_rights()}
    assert len(rights) > 400
    assert {action for action, level in rights.items() if level not in ("Read", "List")} == {
        "kms:Decrypt",
        "kms:GenerateDataKey",
        "s3:PutObject",
    }
    assert set(CONTENT_AS_NEEDED) <= rights.keys()


@pytest.mark.parametrize("action", data_plane())
def test_content_is_read_nowhere(action: str) -> None:
    assert action not in plan_rights()
    assert not may(POLICIES, action).allowed


def test_what_reads_content_in_a_services_own_words_is_not_among_the_rights() -> None:
    """Names under which AWS hands out content, whichever service: a new wildcard that covers one is found here."""
    content = expanded(
        ["*:GetObject*", "*:*SecretValue*", "*:*LogEvents", "*:*Records", "*:Receive*", "*:*Password*", "*:Select*"]
    )
    assert sorted((content & plan_rights()) - CONTENT_AS_NEEDED.keys()) == []


@pytest.mark.parametrize(
    ("action", "resource", "context"),
    [
        ("s3:GetObject", "arn:aws:s3:::acme-dev-documents/x", {}),
        ("s3:GetObject", "arn:aws:s3:::acme-111122223333-state/prod/prod-aws-app.tfstate", {}),
        ("s3:PutObject", "arn:aws:s3:::acme-dev-documents/x", {}),
        ("ssm:GetParameter", "ssm:parameter/acme/dev/chat/token", {}),
        ("ssm:GetParameters", "ssm:parameter/acme/prod/chat/image", {}),
        ("kms:Decrypt", "kms:key/1", {"kms:ResourceAliases": "alias/acme-dev-data"}),
        ("kms:GenerateDataKey", "kms:key/1", {"kms:ResourceAliases": "alias/acme-dev-data"}),
    ],
)
def test_the_exceptions_are_bound_to_what_a_plan_needs(action: str, resource: str, context: dict[str, str]) -> None:
    assert not may(POLICIES, action, resource, context).allowed


def test_rights_are_listed_by_service_for_the_documents() -> None:
    listed = by_service()
    assert "DescribeVpcs" in listed["ec2"]
    assert not any(f"{service}:{name}" in CONTENT_AS_NEEDED for service, names in listed.items() for name in names)
