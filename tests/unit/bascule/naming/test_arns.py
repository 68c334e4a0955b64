from __future__ import annotations

import pytest

from bascule.naming import arns

ACCOUNT, REGION = "123456789012", "us-east-1"


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            arns.role_arn(ACCOUNT, "/acme/dev/", "acme-dev-plan"),
            "arn:aws:iam::123456789012:role/acme/dev/acme-dev-plan",
        ),
        (arns.bucket_arn("acme-state"), "arn:aws:s3:::acme-state"),
        (arns.repository_arn(REGION, ACCOUNT, "chat"), "arn:aws:ecr:us-east-1:123456789012:repository/chat"),
        (arns.repository_url(REGION, ACCOUNT, "chat"), "123456789012.dkr.ecr.us-east-1.amazonaws.com/chat"),
        (arns.parameter_arn(REGION, ACCOUNT, "/a/b"), "arn:aws:ssm:us-east-1:123456789012:parameter/a/b"),
        (arns.cluster_arn(REGION, ACCOUNT, "c"), "arn:aws:ecs:us-east-1:123456789012:cluster/c"),
        (arns.service_arn(REGION, ACCOUNT, "c", "s"), "arn:aws:ecs:us-east-1:123456789012:service/c/s"),
        (arns.task_definition_arn(REGION, ACCOUNT, "f"), "arn:aws:ecs:us-east-1:123456789012:task-definition/f:*"),
        (arns.log_group_arn(REGION, ACCOUNT, "/a"), "arn:aws:logs:us-east-1:123456789012:log-group:/a"),
        (arns.key_alias_arn(REGION, ACCOUNT, "alias/a"), "arn:aws:kms:us-east-1:123456789012:alias/a"),
        (arns.topic_arn(REGION, ACCOUNT, "t", "aws-cn"), "arn:aws-cn:sns:us-east-1:123456789012:t"),
    ],
)
def test_an_arn_follows_from_the_name(made: str, expected: str) -> None:
    assert made == expected


def test_what_has_a_random_part_is_a_pattern() -> None:
    assert arns.secret_arn_pattern(REGION, ACCOUNT, "acme/dev/key").endswith(":secret:acme/dev/key-??????")
