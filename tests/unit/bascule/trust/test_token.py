"""A trust policy judges tokens as STS does."""

import pytest

from bascule.trust import Purpose, Statement, document, token_verdict
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
