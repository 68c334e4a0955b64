from __future__ import annotations

import pytest

from bascule.naming import name_limit, name_limits


@pytest.mark.parametrize(
    ("resource_type", "name"),
    [
        ("aws_lb", "internal-chat"),
        ("aws_lb", "-chat"),
        ("aws_lb_target_group", "chat-"),
        ("aws_s3_bucket", "Chat"),
        ("aws_s3_bucket", "chat--x-s3"),
        ("aws_s3_bucket", "192.168.5.4"),
        ("aws_ecr_repository", "chat--app"),
        ("aws_db_instance", "1chat"),
        ("aws_db_instance", "chat--db"),
        ("aws_kms_alias", "alias/aws/chat"),
        ("aws_security_group", "sg-chat"),
        ("aws_ssm_parameter", "/aws/chat"),
        ("aws_db_subnet_group", "default"),
    ],
)
def test_a_name_that_aws_refuses_is_refused(resource_type: str, name: str) -> None:
    assert list(name_limit(resource_type).violations(name))


@pytest.mark.parametrize(
    ("resource_type", "maximum"),
    [("aws_lb", 32), ("aws_iam_role", 64), ("aws_s3_bucket", 63), ("aws_iam_policy", 128), ("aws_db_instance", 63)],
)
def test_lengths_are_those_that_aws_documents(resource_type: str, maximum: int) -> None:
    assert name_limit(resource_type).maximum == maximum


def test_every_rule_says_in_words_what_it_accepts() -> None:
    assert all(limit.accepted and limit.minimum <= limit.maximum for limit in name_limits().values())
