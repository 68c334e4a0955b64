"""What the real providers refuse among their own arguments before they are configured."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import dotted
from bascule.sandbox.schema.cache import PROVIDER, SchemaCache
from bascule.sandbox.validate import validate
from tests.unit.bascule.sandbox.conftest import Caches, proposal


def refused(cache: SchemaCache, arguments: dict[str, Any]) -> set[str]:
    resource = cache.find(PROVIDER)
    return {dotted(each.path) for each in validate(resource, proposal(resource, arguments))}


@pytest.mark.parametrize(
    ("provider", "arguments", "paths"),
    [
        (
            "aws",
            {"allowed_account_ids": ["1"], "forbidden_account_ids": ["2"]},
            {"allowed_account_ids", "forbidden_account_ids"},
        ),
        ("aws", {"retry_mode": "never"}, {"retry_mode"}),
        (
            "aws",
            {"assume_role": [{"role_arn": "me", "duration": "13h"}]},
            {"assume_role.role_arn", "assume_role.duration"},
        ),
        ("google-beta", {"access_token": "a", "credentials": "{}"}, {"access_token", "credentials"}),
        ("google-beta", {"credentials": "no such file"}, {"credentials"}),
        ("google-beta", {"project": ""}, {"project"}),
        ("google-beta", {"compute_custom_endpoint": "https://example.com/v1"}, {"compute_custom_endpoint"}),
        ("kubernetes", {"config_path": "a", "config_paths": ["b"]}, {"config_path", "config_paths"}),
        ("github", {"write_delay_ms": 0, "max_retries": -1}, {"write_delay_ms", "max_retries"}),
    ],
)
def test_arguments_that_exclude_one_another_or_have_no_meaning_are_refused(
    caches: Caches, provider: str, arguments: dict[str, Any], paths: set[str]
) -> None:
    assert refused(caches(provider), arguments) == paths


@pytest.mark.parametrize(
    ("provider", "arguments"),
    [
        (
            "aws",
            {
                "region": "us-east-1",
                "assume_role": [{"role_arn": "arn:aws:iam::123456789012:role/a", "duration": "1h"}],
            },
        ),
        ("google-beta", {"project": "demo", "credentials": "{}", "batching": [{"send_after": "10s"}]}),
        ("kubernetes", {"host": "https://127.0.0.1:1", "token": "fake"}),
        ("github", {"owner": "acme", "token": "x", "write_delay_ms": 1}),
    ],
)
def test_arguments_of_every_day_are_let_through(caches: Caches, provider: str, arguments: dict[str, Any]) -> None:
    assert refused(caches(provider), arguments) == set()
