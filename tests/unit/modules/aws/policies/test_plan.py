"""The plan role reads configuration and its own states, and nothing else."""

import pytest

from modules.aws.policies.plan import plan_policies
from modules.aws.policies.services import SERVICES
from tests.unit.modules.aws.policies.scopes import PLAN_BUCKET, STATE_BUCKET, scope
from tests.unit.modules.aws.policies.scopes import may as decided

POLICIES = plan_policies(scope())
KEY = "kms:key/1234"
BY_ALIAS = {"kms:ResourceAliases": "alias/acme-state"}


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("ec2:DescribeVpcs", "*"),
        ("ecs:DescribeTaskDefinition", "*"),
        ("s3:GetBucketPolicy", "arn:aws:s3:::acme-dev-logs"),
        ("iam:GetRole", "iam:role/acme/dev/acme-dev-chat-task"),
        ("secretsmanager:DescribeSecret", "secretsmanager:secret:acme/dev/key-abcdef"),
        ("ssm:GetParameter", "arn:aws:ssm:us-east-1::parameter/aws/service/ecs/optimized-ami"),
        ("ssm:GetParameter", "ssm:parameter/acme/dev/chat/image"),
        ("s3:GetObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate"),
        ("s3:ListBucket", STATE_BUCKET),
        ("s3:PutObject", f"{PLAN_BUCKET}/dev/plan/abc.tfplan"),
    ],
)
def test_configuration_states_and_image_parameters_are_read_and_plans_put(action: str, resource: str) -> None:
    assert decided(POLICIES, action, resource).allowed


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("secretsmanager:GetSecretValue", "secretsmanager:secret:acme/dev/key-abcdef"),
        ("ssm:GetParameter", "ssm:parameter/acme/dev/token"),
        ("ssm:GetParameter", "ssm:parameter/acme/prod/chat/image"),
        ("s3:GetObject", "arn:aws:s3:::acme-dev-documents/contract.pdf"),
        ("s3:GetObject", f"{STATE_BUCKET}/prod/prod-aws-app.tfstate"),
        ("s3:GetObject", f"{STATE_BUCKET}/dev/dev-aws-access.tfstate"),
        ("s3:GetObject", f"{PLAN_BUCKET}/dev/plan/abc.tfplan"),
        ("s3:PutObject", f"{PLAN_BUCKET}/dev/apply/abc.tfplan"),
        ("s3:PutObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate"),
        ("s3:PutObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate.tflock"),
        ("logs:GetLogEvents", "*"),
        ("ecr:BatchGetImage", "ecr:repository/acme-dev-chat"),
        ("ecs:ExecuteCommand", "*"),
        ("sts:AssumeRole", "iam:role/acme/acme-dev-apply"),
        ("ec2:CreateVpc", "*"),
        ("iam:CreateRole", "iam:role/acme/dev/x"),
    ],
)
def test_content_other_layers_and_every_change_are_refused(action: str, resource: str) -> None:
    assert not decided(POLICIES, action, resource).allowed


def test_only_the_key_of_states_decrypts() -> None:
    assert decided(POLICIES, "kms:Decrypt", KEY, BY_ALIAS).allowed
    assert not decided(POLICIES, "kms:Decrypt", KEY, {"kms:ResourceAliases": "alias/acme-dev-data"}).allowed


def test_a_policy_that_is_attached_later_opens_no_content() -> None:
    everything = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    wider = {**POLICIES, "later": everything}
    assert not decided(wider, "secretsmanager:GetSecretValue", "secretsmanager:secret:acme/dev/key-abcdef").allowed
    assert not decided(wider, "s3:GetObject", "arn:aws:s3:::acme-dev-documents/contract.pdf").allowed
    assert not decided(wider, "ssm:GetParameters", "ssm:parameter/acme/dev/token").allowed


def test_what_is_denied_leaves_all_configuration_readable() -> None:
    reads = [action.replace("*", "Anything") for service in SERVICES for action in service.read]
    assert [action for action in reads if not decided(POLICIES, action)] == []
