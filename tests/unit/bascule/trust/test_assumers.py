"""Who may assume a role, in words."""

from typing import Any

import pytest

from bascule.errors import TrustError
from bascule.trust import Kind, Purpose, who_may_assume
from tests.unit.bascule.trust.tokens import policy


def statement(principal: Any, effect: str = "Allow", **more: Any) -> dict[str, Any]:
    return {"Statement": [{"Effect": effect, "Principal": principal, "Action": "sts:AssumeRole", **more}]}


@pytest.mark.parametrize(
    ("principal", "kind", "words"),
    [
        ("*", Kind.EVERYONE, "everyone"),
        ({"AWS": "*"}, Kind.EVERYONE, "everyone"),
        ({"AWS": "111122223333"}, Kind.ACCOUNT, "anyone in account 111122223333"),
        ({"AWS": "arn:aws:iam::111122223333:root"}, Kind.ACCOUNT, "anyone in account 111122223333"),
        ({"AWS": "arn:aws:iam::1:role/x"}, Kind.IDENTITY, "arn:aws:iam::1:role/x"),
        ({"Service": "ecs-tasks.amazonaws.com"}, Kind.SERVICE, "the service ecs-tasks.amazonaws.com"),
        ({"Federated": "arn:aws:iam::1:oidc-provider/gitlab.com"}, Kind.OIDC, "tokens of gitlab.com"),
        ({"Federated": "arn:aws:iam::1:saml-provider/okta"}, Kind.SAML, "arn:aws:iam::1:saml-provider/okta"),
        ({"Federated": "cognito-identity.amazonaws.com"}, Kind.OIDC, "tokens of cognito-identity.amazonaws.com"),
    ],
)
def test_everybody_named_has_a_kind_and_words(principal: Any, kind: Kind, words: str) -> None:
    (assumer,) = who_may_assume(statement(principal))
    assert (assumer.kind, str(assumer)) == (kind, words)


def test_githubs_jobs_are_described_by_what_their_tokens_must_say() -> None:
    (assumer,) = who_may_assume(policy(Purpose.APPLY))
    assert assumer.kind is Kind.GITHUB
    assert "ref is refs/heads/main" in assumer.conditions
    assert "the token is made for sts.amazonaws.com" in assumer.conditions


def test_negations_and_what_passes_without_a_value_are_said() -> None:
    conditions = {"StringNotEquals": {"aws:PrincipalArn": "a"}, "BoolIfExists": {"aws:MultiFactorAuthPresent": True}}
    (assumer,) = who_may_assume(statement("*", Condition=conditions))
    assert str(assumer) == ("everyone, if the caller is not a and signed in with a second factor: true or absent")


def test_the_denied_and_the_excepted_are_told_apart() -> None:
    denied = {"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::1:role/x"}, "Action": "sts:AssumeRole"}
    (assumer,) = who_may_assume({"Statement": denied})
    assert str(assumer) == "never all but arn:aws:iam::1:role/x"


def test_what_is_no_policy_is_refused() -> None:
    with pytest.raises(TrustError, match="no policy"):
        who_may_assume("[]")
