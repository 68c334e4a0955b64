"""What an attribute gets that no overlay describes."""

from __future__ import annotations

import pytest

from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.recipes.fallbacks import accepted, fallback
from bascule.sandbox.world.scope import Scope
from bascule.schemas.rule import NO_RULE, Rule

SCOPE = Scope(provider="aws", account="000000000001", region="us-east-1", stack="test")


def known(name: str) -> Value:
    return {"name": "jobs", "id": "5c0b"}.get(name)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("url", "https://sqs.us-east-1.amazonaws.com/000000000001/jobs"),
        ("arn", "arn:aws:sqs:us-east-1:000000000001:queue/5c0b"),
        ("created_at", "2026-01-01T00:00:00Z"),
        ("policy", ""),
    ],
)
def test_the_name_says_what_it_is_like(path: str, expected: str) -> None:
    assert fallback("aws_sqs_queue", path, "string", scope=SCOPE, seed="seed", attribute=known) == expected


@pytest.mark.parametrize(
    ("value", "rule", "expected"),
    [
        (0, Rule(range=(60, 86400)), 60),
        (0, Rule(min=1), 1),
        (0, Rule(range=(-1, 5)), 0),
        (0, NO_RULE, 0),
        (False, Rule(min=1), False),
        ("", Rule(enum=("a", "b")), "a"),
        ("b", Rule(enum=("a", "b")), "b"),
    ],
)
def test_what_is_made_up_can_be_configured(value: Value, rule: Rule, expected: Value) -> None:
    assert accepted(value, rule) == expected


def test_nothing_is_made_up_inside_a_nested_block() -> None:
    assert fallback("aws_sqs_queue", "rule.url", "string", scope=SCOPE, seed="seed", attribute=known) is None
