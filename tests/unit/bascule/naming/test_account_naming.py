from __future__ import annotations

from bascule.naming import AccountNaming

NAMING = AccountNaming("acme", "123456789012")


def test_buckets_carry_the_account() -> None:
    assert NAMING.state_bucket == "acme-state-123456789012"
    assert NAMING.plan_bucket == "acme-plans-123456789012"


def test_the_state_key_is_known_by_its_alias() -> None:
    assert NAMING.state_key_alias == "alias/acme-state"


def test_the_boundary_is_below_the_companys_path() -> None:
    assert NAMING.boundary_arn == "arn:aws:iam::123456789012:policy/acme/acme-boundary"


def test_the_provider_of_githubs_tokens_has_its_issuer_as_name() -> None:
    arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"
    assert NAMING.oidc_provider_arn == arn


def test_arns_follow_the_partition() -> None:
    assert AccountNaming("acme", "123456789012", "aws-cn").boundary_arn.startswith("arn:aws-cn:iam::")


def test_other_names_say_that_they_are_the_accounts() -> None:
    assert NAMING.name("alerts", "aws_sns_topic") == "acme-account-alerts"
