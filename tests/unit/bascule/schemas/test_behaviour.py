from __future__ import annotations

import pytest

from bascule.schemas.behaviour import behaviour_rows
from bascule.schemas.rule import parse_rule

BLOCK = {
    "attributes": {"name": {"type": "string"}, "size": {"type": "number"}, "interval": {"type": "string"}},
    "block_types": {"rule": {"block": {"attributes": {"name": {"type": "string"}}}}},
}


@pytest.mark.parametrize("path", ["name", "rule.name"])
def test_a_range_at_a_text_is_that_of_its_length(path: str) -> None:
    assert behaviour_rows({"attributes": {path: {"range": [1, 64]}}}, BLOCK) == {path: {"length": [1, 64]}}


def test_a_range_of_numbers_stays_one() -> None:
    rows = {"size": {"range": [1, 64]}, "interval": {"range": [10_000_000_000, 180_000_000_000]}}
    assert behaviour_rows({"attributes": rows}, BLOCK) == rows


def test_a_type_without_behaviours_has_no_rows() -> None:
    assert behaviour_rows(None, BLOCK) == {}


def test_what_is_said_of_elements_holds_for_each_of_them() -> None:
    assert parse_rule({"elem_enum": ["a"], "elem_range": [1, 2]}) == parse_rule({"enum": ["a"], "range": [1, 2]})
