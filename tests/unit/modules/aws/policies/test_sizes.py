"""Policies fit AWS's quotas, even with the longest names that files may have (IAM and STS quotas)."""

import pytest

from bascule.naming import AccountNaming
from bascule.trust import Document, size
from modules.aws.policies.app import app_policies
from modules.aws.policies.boundary import boundary_document
from modules.aws.policies.changing import apply_policies, teardown_policies
from modules.aws.policies.plan import plan_policies
from tests.unit.modules.aws.policies.scopes import scope

MANAGED_POLICY = 6144
POLICIES_OF_A_ROLE = 10
LONGEST = scope("acmecompany1", "integration-europe-wes1", "ap-southeast-2")
ROLES = {
    "plan": plan_policies(LONGEST),
    "apply": apply_policies(LONGEST),
    "teardown": teardown_policies(LONGEST),
    "app": app_policies(LONGEST, site_buckets=["arn:aws:s3:::" + "x" * 63] * 10),
}


@pytest.mark.parametrize("role", ROLES)
def test_each_document_fits_a_managed_policy(role: str) -> None:
    assert {name: size(policy) for name, policy in ROLES[role].items() if size(policy) > MANAGED_POLICY} == {}


@pytest.mark.parametrize("role", ROLES)
def test_a_role_has_no_more_policies_than_aws_attaches(role: str) -> None:
    assert len(ROLES[role]) <= POLICIES_OF_A_ROLE


def test_the_boundary_fits_a_managed_policy() -> None:
    assert size(boundary_document(AccountNaming("acmecompany1", "111122223333"))) <= MANAGED_POLICY


@pytest.mark.parametrize("role", ROLES)
def test_no_statement_is_without_actions_or_resources(role: str) -> None:
    statements: list[Document] = [each for policy in ROLES[role].values() for each in policy["Statement"]]
    whole = [each for each in statements if {"Action", "NotAction"} & {*each} and {"Resource", "NotResource"} & {*each}]
    assert whole == statements
