"""A trust policy judges tokens as STS does."""

import pytest

from bascule.trust import Purpose, Statement, condition_claims, document, token_verdict
from tests.unit.bascule.trust.tokens import PROVIDER, claims, policy, verdict


def test_a_token_of_another_issuer_is_refused() -> None:
    refused = verdict(Purpose.PLAN, claims(Purpose.PLAN, iss="https://issuer.example"))
    assert "does not take tokens of issuer.example" in refused.reason


def test_a_provider_that_the_policy_does_not_name_is_refused() -> None:
    other = PROVIDER.replace("111122223333", "444455556666")
    assert not token_verdict(policy(Purpose.PLAN), claims(Purpose.PLAN), provider_arn=other)


def test_the_verdict_says_which_claim_differs() -> None:
    refused = verdict(Purpose.APPLY, claims(Purpose.APPLY, ref="refs/pull/7/merge"))
    assert refused.reason == (
        "token.actions.githubusercontent.com:ref is refs/pull/7/merge, StringEquals wants refs/heads/main"
    )


@pytest.mark.parametrize(("claim", "allowed"), [("ref", True), ("event_name", False)])
def test_a_claim_that_is_no_condition_key_of_aws_never_matches(claim: str, allowed: bool) -> None:
    token = claims(Purpose.APPLY)
    statement = Statement(
        principal={"Federated": PROVIDER},
        actions=["sts:AssumeRoleWithWebIdentity"],
        conditions={"StringEquals": {f"token.actions.githubusercontent.com:{claim}": token[claim]}},
    )
    assert token_verdict(document(statement), token, provider_arn=PROVIDER).allowed is allowed


def test_a_policy_by_repository_alone_is_seen_to_trust_pull_requests() -> None:
    statement = Statement(
        principal={"Federated": [PROVIDER]},
        actions=["sts:AssumeRoleWithWebIdentity"],
        conditions={"StringLike": {"token.actions.githubusercontent.com:sub": "repo:acme/platform:*"}},
    )
    token = claims(Purpose.PLAN, sub="repo:acme/platform:pull_request", ref="refs/pull/7/merge")
    assert token_verdict(document(statement), token, provider_arn=PROVIDER).allowed


def test_without_a_provider_each_of_the_issuers_that_the_policy_names_is_tried() -> None:
    assert token_verdict(policy(Purpose.PLAN), claims(Purpose.PLAN)).allowed
    refused = token_verdict(policy(Purpose.PLAN), claims(Purpose.PLAN, iss="https://gitlab.com"))
    assert refused.reason == "no statement takes tokens of gitlab.com"


@pytest.mark.parametrize(
    ("issuer", "claim", "known"),
    [
        ("token.actions.githubusercontent.com", "repository", True),
        ("token.actions.githubusercontent.com", "event_name", False),
        ("token.actions.acme.ghe.com", "job_workflow_ref", True),
        ("ghes.acme.example/_services/token", "job_workflow_ref", False),
        ("gitlab.com", "project_id", True),
        ("oidc.eks.eu-west-1.amazonaws.com/id/ABC", "sub", True),
        ("oidc.eks.eu-west-1.amazonaws.com/id/ABC", "kubernetes.io", False),
    ],
)
def test_each_issuer_has_the_condition_keys_that_sts_knows(issuer: str, claim: str, known: bool) -> None:
    assert (claim in condition_claims(issuer)) is known


def test_what_a_request_carries_besides_the_token_counts() -> None:
    statement = Statement(
        principal={"Federated": PROVIDER},
        actions=["sts:AssumeRoleWithWebIdentity"],
        conditions={"StringLike": {"sts:RoleSessionName": "deploy-*"}},
    )
    document_ = document(statement)
    assert not token_verdict(document_, claims(Purpose.PLAN))
    assert token_verdict(document_, claims(Purpose.PLAN), context={"sts:RoleSessionName": "deploy-7"})
