"""The account stacks of the shipped accounts."""

from __future__ import annotations

import pytest

from bascule.assembly import StackAssembly
from bascule.naming import AccountNaming
from bascule.testing import Template
from tests.conftest import Synthesized

MAIN = AccountNaming("acme", "123456789012")


def account(synthesized: Synthesized, name: str) -> StackAssembly:
    (stack,) = synthesized(f"account-{name}").stacks
    return stack


def test_everything_has_the_name_under_which_environments_look_for_it(synthesized: Synthesized) -> None:
    template = Template(account(synthesized, "main").document)
    assert {each["bucket"] for each in template.resources("aws_s3_bucket").values()} == {
        MAIN.state_bucket,
        MAIN.plan_bucket,
    }
    assert template.only("aws_kms_alias")["name"] == MAIN.state_key_alias
    assert template.only("aws_iam_policy")["name"] == MAIN.boundary_name


def test_the_account_belongs_to_no_environment(synthesized: Synthesized) -> None:
    stack = account(synthesized, "main")
    (provider,) = stack.document["provider"]["aws"]
    (default,) = provider["default_tags"]
    assert stack.manifest.layer == "account"
    assert default["tags"]["bascule:environment"] == "acme-account"


@pytest.mark.parametrize(("name", "kept"), [("main", True), ("sandbox", False)])
def test_a_protected_account_keeps_its_states(synthesized: Synthesized, name: str, kept: bool) -> None:
    template = Template(account(synthesized, name).document)
    buckets = template.resources("aws_s3_bucket").values()
    assert [each.get("lifecycle", {}).get("prevent_destroy", False) for each in buckets] == [kept, kept]


@pytest.mark.parametrize(("name", "alerts"), [("main", 1), ("sandbox", 0)])
def test_unusual_cost_is_watched_where_an_amount_is_given(synthesized: Synthesized, name: str, alerts: int) -> None:
    template = Template(account(synthesized, name).document)
    assert len(template.resources("aws_budgets_budget")) == 1
    assert len(template.resources("aws_ce_anomaly_subscription")) == alerts
