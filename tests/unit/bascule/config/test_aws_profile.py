"""The AWS profile by which a person reaches an account."""

from __future__ import annotations

from pathlib import Path

from bascule.config import load_account
from bascule.config.aws_profile import aws_profile

ACCOUNT = """
version: 1
kind: account
name: main
prefix: acme
owner: platform@acme.example
cloud: real
aws: {{account_id: "123456789012", region: eu-west-1, roles: [{roles}]}}
"""


def _profile(folder: Path, *roles: str) -> str:
    path = folder / "account-main.yaml"
    path.write_text(ACCOUNT.format(roles=", ".join(f"arn:aws:iam::{role}" for role in roles)))
    return aws_profile(load_account(path))


def test_each_role_is_taken_from_the_one_before(tmp_path: Path) -> None:
    profile = _profile(tmp_path, "210987654321:role/engineers", "123456789012:role/platform")

    first, last = profile.split("\n\n")
    assert first.splitlines()[:3] == [
        "[profile acme-main-1]",
        "role_arn = arn:aws:iam::210987654321:role/engineers",
        "source_profile = default",
    ]
    assert last.splitlines() == [
        "[profile acme-main]",
        "role_arn = arn:aws:iam::123456789012:role/platform",
        "source_profile = acme-main-1",
        "region = eu-west-1",
    ]


def test_an_account_without_roles_needs_no_profile(tmp_path: Path) -> None:
    assert _profile(tmp_path) == ""
