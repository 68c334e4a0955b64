"""Conditions under assumed facts: true, false, or not known."""

from __future__ import annotations

import pytest

from bascule.ci.lint.condition import condition_tree, equalities, holds

_FACTS = {"github.ref": "refs/heads/x", "github.event_name": "push", "inputs.none": None, "inputs.no": False}


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("", True),
        ("always()", True),
        ("github.ref == 'refs/heads/main'", False),
        ("github.ref != 'refs/heads/main'", True),
        ("${{ github.ref == 'REFS/HEADS/X' }}", True),
        ("!startsWith(github.ref, 'refs/tags/')", True),
        ("github.event_name == 'push' && vars.APPLY", None),
        ("github.event_name == 'pull_request' && vars.APPLY", False),
        ("github.event_name == 'push' || vars.APPLY", True),
        ("vars.APPLY || inputs.no", None),
        ("inputs.none != true", True),
        ("inputs.no == 'false'", False),
        ("failure()", None),
        ("text around ${{ github.ref }}", None),
    ],
)
def test_holds_as_far_as_the_facts_say(condition: str, wanted: bool | None) -> None:
    assert holds(condition_tree(condition), _FACTS) is wanted


def test_equalities_are_those_that_must_hold() -> None:
    tree = condition_tree("a.b == 'x' && ('y' == a.c || a.d == 'z') && startsWith(a.e, 'w')")
    assert dict(equalities(tree)) == {"a.b": "x", "a.e": "w"}
