"""Whose objects a configured provider sees."""

from __future__ import annotations

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.server.configuration import configure
from bascule.sandbox.settings import Settings

SETTINGS = Settings(interpreter="", package="", store="", stack="dev-app", account_id="123456789012")
ROLES = [{"role_arn": "arn:aws:iam::111111111111:role/a"}, {"role_arn": "arn:aws:iam::210987654321:role/b"}]


def test_a_provider_works_in_the_account_of_the_last_role_that_it_takes() -> None:
    assert configure("aws", {"assume_role": ROLES}, SETTINGS).account == "210987654321"


def test_without_a_role_it_works_in_the_account_of_the_settings() -> None:
    assert configure("aws", {"assume_role": []}, SETTINGS).account == ""


def test_the_allowed_accounts_are_compared_with_that_one() -> None:
    assert configure("aws", {"assume_role": ROLES, "allowed_account_ids": ["210987654321"]}, SETTINGS)
    with pytest.raises(Refusal, match="AWS account ID not allowed: 210987654321"):
        configure("aws", {"assume_role": ROLES, "allowed_account_ids": ["123456789012"]}, SETTINGS)
