"""Whose objects a configured provider sees, and with which arguments the real one would not start."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.server.configuration import configure
from bascule.sandbox.settings import Settings
from bascule.sandbox.values.cty import UNKNOWN
from tests.unit.bascule.sandbox.conftest import ACCOUNT

SETTINGS = Settings(interpreter="", package="", store="", stack="dev", account_id=ACCOUNT, regions=("eu-west-1",))
REGIONS = ("eu-west-1", "us-east-1")
ROLES = [{"role_arn": "arn:aws:iam::111111111111:role/a"}, {"role_arn": "arn:aws:iam::210987654321:role/b"}]


@pytest.mark.parametrize(
    ("provider", "arguments", "message"),
    [
        ("aws", {"allowed_account_ids": ["111111111111"]}, "AWS account ID not allowed"),
        ("aws", {"forbidden_account_ids": [ACCOUNT]}, "AWS account ID not allowed"),
        ("aws", {"region": "us-east-9"}, "Invalid AWS Region: us-east-9"),
        ("github", {"parallel_requests": True}, "parallel_requests cannot be true"),
        (
            "github",
            {"parallel_requests": True, "base_url": "https://api.github.com/"},
            "parallel_requests cannot be true",
        ),
    ],
)
def test_a_provider_that_could_not_work_does_not_start(provider: str, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(Refusal, match=message):
        configure(provider, arguments, SETTINGS, REGIONS)


@pytest.mark.parametrize(
    ("provider", "arguments"),
    [
        ("aws", {"region": "us-east-1", "allowed_account_ids": [ACCOUNT]}),
        ("aws", {"region": "us-east-9", "skip_region_validation": True}),
        ("aws", {"region": UNKNOWN, "allowed_account_ids": UNKNOWN}),
        ("github", {"parallel_requests": True, "base_url": "https://github.example.com/"}),
    ],
)
def test_a_provider_that_can_work_starts(provider: str, arguments: dict[str, Any]) -> None:
    assert configure(provider, arguments, SETTINGS, REGIONS).account == ""


def test_the_region_is_that_of_the_settings_where_the_provider_names_none() -> None:
    assert configure("aws", {}, SETTINGS, REGIONS).region == "eu-west-1"


def test_a_provider_works_in_the_account_of_the_last_role_that_it_takes() -> None:
    assert configure("aws", {"assume_role": ROLES}, SETTINGS).account == "210987654321"


def test_without_a_role_it_works_in_the_account_of_the_settings() -> None:
    assert configure("aws", {"assume_role": []}, SETTINGS).account == ""


def test_the_allowed_accounts_are_compared_with_that_one() -> None:
    assert configure("aws", {"assume_role": ROLES, "allowed_account_ids": ["210987654321"]}, SETTINGS)
    with pytest.raises(Refusal, match="AWS account ID not allowed: 210987654321"):
        configure("aws", {"assume_role": ROLES, "allowed_account_ids": ["123456789012"]}, SETTINGS)
