"""The app role delivers its own image, service and site."""

import pytest

from modules.aws.policies.app import app_policies
from tests.unit.modules.aws.policies.scopes import OURS, STATE_BUCKET, THEIRS, may, scope

POLICIES = app_policies(scope(), site_buckets=["arn:aws:s3:::acme-dev-site-111122223333"])
TASKS = {"iam:PassedToService": "ecs-tasks.amazonaws.com"}


@pytest.mark.parametrize(
    ("action", "resource", "context"),
    [
        ("ecr:GetAuthorizationToken", "*", {}),
        ("ecr:PutImage", "ecr:repository/acme-dev-chat", {}),
        ("ssm:PutParameter", "ssm:parameter/acme/dev/chat/image", {}),
        ("ecs:RegisterTaskDefinition", "ecs:task-definition/acme-dev-chat:7", {}),
        ("ecs:DeregisterTaskDefinition", "*", {}),
        ("ecs:UpdateService", "ecs:service/acme-dev/acme-dev-chat", {}),
        ("logs:GetLogEvents", "logs:log-group:/acme/dev/services/chat:log-stream:task/chat/1", {}),
        ("iam:PassRole", "iam:role/acme/dev/acme-dev-chat-task", TASKS),
        ("s3:PutObject", "arn:aws:s3:::acme-dev-site-111122223333/index.html", {}),
        ("s3:GetObject", "arn:aws:s3:::acme-dev-site-111122223333/.releases/record.json", {}),
        ("s3:DeleteObject", "arn:aws:s3:::acme-dev-site-111122223333/about.html", {}),
        ("s3:ListBucket", "arn:aws:s3:::acme-dev-site-111122223333", {}),
        ("cloudfront:CreateInvalidation", "arn:aws:cloudfront::111122223333:distribution/E1", OURS),
        ("cloudfront:GetInvalidation", "arn:aws:cloudfront::111122223333:distribution/E1", OURS),
        (
            "application-autoscaling:RegisterScalableTarget",
            "application-autoscaling:scalable-target/1",
            {**OURS, "application-autoscaling:service-namespace": "ecs"},
        ),
    ],
)
def test_an_app_delivers_what_is_its_own(action: str, resource: str, context: dict[str, str]) -> None:
    assert may(POLICIES, action, resource, context).allowed


@pytest.mark.parametrize(
    ("action", "resource", "context"),
    [
        ("ecr:PutImage", "ecr:repository/acme-prod-chat", {}),
        ("ecr:DeleteRepository", "ecr:repository/acme-dev-chat", {}),
        ("ssm:PutParameter", "ssm:parameter/acme/dev/other", {}),
        ("s3:PutObject", "arn:aws:s3:::acme-dev-logs-111122223333/a", {}),
        ("ecr:PutImage", "ecr:repository/acme-dev-eu-chat", THEIRS),
        ("ecs:UpdateService", "ecs:service/acme-prod/acme-prod-chat", {}),
        ("ecs:DeleteService", "ecs:service/acme-dev/acme-dev-chat", {}),
        ("iam:PassRole", "iam:role/acme/acme-dev-apply", TASKS),
        ("iam:PassRole", "iam:role/acme/dev/acme-dev-chat-task", {"iam:PassedToService": "ec2.amazonaws.com"}),
        ("secretsmanager:GetSecretValue", "secretsmanager:secret:acme/dev/key-abcdef", {}),
        ("s3:GetObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate", {}),
        ("cloudfront:CreateInvalidation", "arn:aws:cloudfront::111122223333:distribution/E2", THEIRS),
        ("cloudfront:UpdateDistribution", "arn:aws:cloudfront::111122223333:distribution/E1", OURS),
    ],
)
def test_an_app_changes_nothing_else(action: str, resource: str, context: dict[str, str]) -> None:
    assert not may(POLICIES, action, resource, context).allowed
