from __future__ import annotations

import pytest

from bascule.check.schema.version_constraint import allows, is_described_by


@pytest.mark.parametrize(
    ("constraint", "allowed"),
    [
        ("", True),
        ("6.47.0", True),
        ("= 6.46.0", False),
        (">= 5.0, < 7.0", True),
        (">= 5.0, < 6.0.0", False),
        ("~> 6.0", True),
        ("~> 6.47.0", True),
        ("~> 6.48", False),
        ("~> 5.0", False),
        ("~> 6", True),
        ("!= 6.47.0", False),
        ("> 6.46", True),
        ("<= v6.47", True),
        ("${var.version}", True),
    ],
)
def test_a_version_satisfies_a_constraint_as_engines_say(constraint: str, allowed: bool) -> None:
    assert allows(constraint, "6.47.0") is allowed


@pytest.mark.parametrize(
    ("constraint", "described"),
    [
        ("6.25.0", True),
        (">= 6.0, < 6.40", True),
        ("~> 6.12.0", True),
        ("~> 6.48", False),
        ("5.100.0", False),
        (">= 5.0, < 6.0.0", False),
    ],
)
def test_a_schema_describes_earlier_versions_of_its_own_major(constraint: str, described: bool) -> None:
    assert is_described_by(constraint, "6.47.0") is described
