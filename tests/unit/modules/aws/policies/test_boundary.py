"""The boundary holds workloads back from identities, states and records."""

import pytest

from modules.aws.policies.boundary import boundary_document
from tests.unit.modules.aws.policies.scopes import ACCOUNT, PLAN_BUCKET, STATE_BUCKET, may

POLICIES = {"boundary": boundary_document(ACCOUNT)}


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("bedrock:InvokeModelWithResponseStream", "*"),
        ("s3:GetObject", "arn:aws:s3:::acme-dev-documents/a"),
        ("logs:PutLogEvents", "*"),
        ("iam:PassRole", "iam:role/acme/dev/x"),
        ("sts:AssumeRole", "arn:aws:iam::444455556666:role/partner"),
    ],
)
def test_workloads_do_their_work_within_the_boundary(action: str, resource: str) -> None:
    assert may(POLICIES, action, resource).allowed


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("iam:CreateRole", "iam:role/acme/dev/x"),
        ("iam:AttachRolePolicy", "iam:role/acme/dev/x"),
        ("iam:CreateAccessKey", "iam:user/admin"),
        ("iam:DeleteRolePermissionsBoundary", "iam:role/acme/dev/x"),
        ("organizations:LeaveOrganization", "*"),
        ("cloudtrail:StopLogging", "*"),
        ("s3:GetObject", f"{STATE_BUCKET}/dev/dev-aws-app.tfstate"),
        ("s3:ListBucket", PLAN_BUCKET),
    ],
)
def test_no_workload_changes_identities_accounts_records_or_reads_states(action: str, resource: str) -> None:
    assert not may(POLICIES, action, resource).allowed


def test_no_workload_uses_the_key_of_states() -> None:
    assert not may(POLICIES, "kms:Decrypt", "kms:key/1", {"kms:ResourceAliases": "alias/acme-state"}).allowed
    assert may(POLICIES, "kms:Decrypt", "kms:key/1", {"kms:ResourceAliases": "alias/acme-dev-data"}).allowed
