"""The account stacks of the shipped accounts."""

from __future__ import annotations

from pathlib import Path

import pytest
from cdktf import App

from bascule.assembly import StackAssembly
from bascule.config import load_account
from bascule.config.account import ExistingInAccount
from bascule.naming import AccountNaming
from bascule.synth import Producers
from bascule.testing import Template
from stacks.account.aws_account import AwsAccount
from tests.conftest import ROOT, Synthesized

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


def test_what_the_account_has_already_is_used_and_not_made(tmp_path: Path) -> None:
    existing = ExistingInAccount(
        oidc_provider=MAIN.oidc_provider_arn, permissions_boundary="arn:aws:iam::123456789012:policy/company-bound"
    )
    settings = load_account("main", root=ROOT).model_copy(update={"existing": existing})
    stack = AwsAccount(App(outdir=str(tmp_path)), settings, Producers())
    assert not {"aws_iam_openid_connect_provider", "aws_iam_policy"} & set(stack.document["resource"])
    assert stack.document["output"]["permissions_boundary_arn"]["value"] == existing.permissions_boundary
