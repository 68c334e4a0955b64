"""The apply role makes what the catalogue has and stays below the layers above it; teardown makes nothing."""

import pytest

from modules.aws.policies.changing import apply_policies, teardown_policies
from tests.unit.modules.aws.policies.scopes import (
    BOUNDARY,
    BOUNDED,
    OURS,
    PLAN_BUCKET,
    STATE_BUCKET,
    THEIRS,
    may,
    scope,
)

APPLY = apply_policies(scope())
TEARDOWN = teardown_policies(scope())
REQUESTED = {"aws:RequestTag/bascule:environment": "acme-dev"}
BALANCER = "elasticloadbalancing:loadbalancer/app/acme-dev/50dc6c495c0c9188"


@pytest.mark.parametrize(
    ("action", "resource", "context"),
    [
        ("ec2:CreateVpc", "ec2:vpc/*", {}),
        ("ec2:CreateTags", "ec2:vpc/vpc-1", {"ec2:CreateAction": "CreateVpc"}),
        ("ecs:CreateService", "ecs:service/acme-dev/acme-dev-chat", {}),
        ("ecs:RegisterTaskDefinition", "ecs:task-definition/acme-dev-chat:1", {}),
        ("elasticloadbalancing:CreateLoadBalancer", BALANCER, {}),
        ("elasticloadbalancing:CreateRule", "elasticloadbalancing:listener/app/acme-dev/50dc/f2f7", {}),
        ("ecr:CreateRepository", "ecr:repository/acme-dev-chat", {}),
        ("kms:CreateKey", "*", REQUESTED),
        ("rds:CreateDBInstance", "rds:db:acme-dev-main", {}),
        ("acm:RequestCertificate", "*", REQUESTED),
        ("iam:CreateRole", "iam:role/acme/dev/acme-dev-chat-task", BOUNDED),
        ("iam:PassRole", "iam:role/acme/dev/acme-dev-chat-task", {"iam:PassedToService": "ecs-tasks.amazonaws.com"}),
        (
            "route53:ChangeResourceRecordSets",
            "arn:aws:route53:::hostedzone/Z1",
            {"route53:ChangeResourceRecordSetsNormalizedRecordNames": "chat.dev.acme.example"},
        ),
    ],
)
def test_apply_makes_what_the_stacks_consist_of(action: str, resource: str, context: dict[str, str]) -> None:
    assert may(APPLY, action, resource, context).allowed
    if action != "route53:ChangeResourceRecordSets":
        assert not may(TEARDOWN, action, resource, context).allowed


@pytest.mark.parametrize(
    ("action", "resource", "context"),
    [
        ("ec2:DeleteVpc", "ec2:vpc/vpc-1", OURS),
        ("ec2:RevokeSecurityGroupIngress", "ec2:security-group/sg-1", {}),
        ("ecs:UpdateService", "ecs:service/acme-dev/acme-dev-chat", OURS),
        ("ecs:DeregisterTaskDefinition", "*", {}),
        ("elasticloadbalancing:ModifyLoadBalancerAttributes", BALANCER, OURS),
        ("rds:ModifyDBInstance", "rds:db:acme-dev-main", {}),
        ("s3:DeleteObjectVersion", "arn:aws:s3:::acme-dev-logs-111122223333/a", {}),
        ("secretsmanager:DeleteSecret", "secretsmanager:secret:acme/dev/key-abcdef", {}),
        ("iam:DeleteRole", "iam:role/acme/dev/acme-dev-chat-task", {}),
        ("kms:ScheduleKeyDeletion", "kms:key/1", OURS),
        ("s3:PutObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate", {}),
        ("s3:DeleteObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate.tflock", {}),
        ("s3:GetObject", f"{PLAN_BUCKET}/dev/plan/abc.tfplan", {}),
    ],
)
def test_apply_and_teardown_change_and_delete_it(action: str, resource: str, context: dict[str, str]) -> None:
    assert may(APPLY, action, resource, context).allowed
    assert may(TEARDOWN, action, resource, context).allowed


@pytest.mark.parametrize(
    ("action", "resource", "allowed"),
    [
        ("s3:ListBucketVersions", STATE_BUCKET, True),
        ("s3:GetObjectVersion", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate", True),
        ("s3:GetObjectVersion", f"{STATE_BUCKET}/dev/dev-aws-access.tfstate", False),
        ("s3:GetObjectVersion", f"{STATE_BUCKET}/prod/prod-aws-app.tfstate", False),
        ("s3:ListBucketVersions", PLAN_BUCKET, False),
    ],
)
def test_apply_alone_reads_earlier_states_which_a_restore_puts_back(
    action: str, resource: str, *, allowed: bool
) -> None:
    assert may(APPLY, action, resource, {}).allowed is allowed
    assert not may(TEARDOWN, action, resource, {}).allowed


REFUSED = [
    ("iam:CreateRole", "iam:role/acme/dev/x", {}),
    (
        "iam:CreateRole",
        "iam:role/acme/dev/x",
        {"iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess"},
    ),
    ("iam:CreateRole", "iam:role/acme/prod/x", BOUNDED),
    ("iam:CreateUser", "iam:user/acme/dev/x", BOUNDED),
    ("iam:DeleteRolePermissionsBoundary", "iam:role/acme/dev/x", BOUNDED),
    ("iam:AttachRolePolicy", "iam:role/acme/acme-dev-apply", BOUNDED),
    ("iam:PutRolePolicy", "iam:role/acme/acme-dev-apply", BOUNDED),
    ("iam:UpdateAssumeRolePolicy", "iam:role/acme/acme-dev-apply", {}),
    ("iam:CreatePolicyVersion", BOUNDARY, {}),
    ("iam:CreatePolicyVersion", "iam:policy/acme/acme-dev-apply-own", {}),
    ("iam:UpdateOpenIDConnectProviderThumbprint", "iam:oidc-provider/token.actions.githubusercontent.com", {}),
    ("iam:DeleteOpenIDConnectProvider", "iam:oidc-provider/token.actions.githubusercontent.com", {}),
    ("iam:PassRole", "iam:role/acme/acme-dev-apply", {"iam:PassedToService": "ecs-tasks.amazonaws.com"}),
    ("iam:PassRole", "iam:role/acme/dev/x", {"iam:PassedToService": "lambda.amazonaws.com"}),
    ("sts:AssumeRole", "iam:role/acme/acme-dev-teardown", {}),
    ("s3:PutBucketPolicy", STATE_BUCKET, {}),
    ("s3:DeleteBucket", STATE_BUCKET, {}),
    ("s3:DeleteObjectVersion", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate", {}),
    ("s3:DeleteObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate", {}),
    ("s3:PutObject", f"{STATE_BUCKET}/dev/dev-aws-access.tfstate", {}),
    ("s3:PutObject", f"{STATE_BUCKET}/prod/prod-aws-app.tfstate", {}),
    ("s3:PutObject", f"{PLAN_BUCKET}/dev/plan/abc.tfplan", {}),
    ("kms:ScheduleKeyDeletion", "kms:key/1", {**OURS, "kms:ResourceAliases": "alias/acme-state"}),
    ("kms:PutKeyPolicy", "kms:key/1", {"kms:ResourceAliases": "alias/acme-state"}),
    ("budgets:ModifyBudget", "arn:aws:budgets::111122223333:budget/acme-account-monthly", {}),
    ("ec2:DeleteVpc", "ec2:vpc/vpc-2", THEIRS),
    ("ec2:DeleteVpc", "ec2:vpc/vpc-3", {}),
    ("ec2:RevokeSecurityGroupIngress", "ec2:security-group/sg-2", THEIRS),
    ("ecs:DeleteService", "ecs:service/acme-prod/acme-prod-chat", {}),
    ("ecs:DeleteService", "ecs:service/acme-dev-eu/acme-dev-eu-chat", THEIRS),
    ("rds:DeleteDBInstance", "rds:db:acme-development-main", {}),
    ("secretsmanager:GetSecretValue", "secretsmanager:secret:acme/dev/key-abcdef", {}),
    ("secretsmanager:PutSecretValue", "secretsmanager:secret:acme/dev/key-abcdef", {}),
    ("ecs:ExecuteCommand", "*", {}),
    (
        "route53:ChangeResourceRecordSets",
        "arn:aws:route53:::hostedzone/Z1",
        {"route53:ChangeResourceRecordSetsNormalizedRecordNames": "www.acme.example"},
    ),
    ("organizations:LeaveOrganization", "*", {}),
    ("cloudtrail:StopLogging", "*", {}),
]


@pytest.mark.parametrize(("action", "resource", "context"), REFUSED)
def test_account_access_other_environments_and_content_are_out_of_reach(
    action: str, resource: str, context: dict[str, str]
) -> None:
    assert not may(APPLY, action, resource, context).allowed
    assert not may(TEARDOWN, action, resource, context).allowed


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("iam:AttachRolePolicy", "iam:role/acme/acme-dev-apply"),
        ("iam:CreatePolicyVersion", BOUNDARY),
        ("iam:DeleteOpenIDConnectProvider", "iam:oidc-provider/token.actions.githubusercontent.com"),
        ("iam:CreateUser", "iam:user/admin"),
        ("iam:CreateRole", "iam:role/acme/dev/unbounded"),
        ("s3:PutBucketPolicy", STATE_BUCKET),
        ("s3:PutObject", f"{STATE_BUCKET}/dev/dev-aws-access.tfstate"),
        ("sts:AssumeRole", "iam:role/admin"),
    ],
)
def test_a_policy_that_is_attached_later_opens_no_object_of_account_or_access(action: str, resource: str) -> None:
    everything = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    assert may({**APPLY, "later": everything}, action, resource).reason.startswith("deny by")
