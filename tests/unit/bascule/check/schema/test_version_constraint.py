from __future__ import annotations

import pytest

from bascule.check.schema.version_constraint import allows


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
