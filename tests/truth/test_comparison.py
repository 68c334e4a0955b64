from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.sandbox.values.cty import UNKNOWN, Type, Value
from tests.truth.comparison import agrees, with_unknown

RULE: Type = ["object", {"port": "number", "cidrs": ["set", "string"], "newer": "string"}]


@pytest.mark.parametrize("empty", [None, "", 0, False, [], {}])
def test_null_and_empty_are_one_value(empty: Value) -> None:
    assert agrees("string", empty, None)
    assert agrees(["list", "string"], None, empty)


def test_an_element_that_is_empty_is_still_an_element() -> None:
    assert not agrees(["list", "string"], [None], [])


def test_a_set_has_no_order_and_a_list_has() -> None:
    assert agrees(["set", "string"], ["a", "b"], ["b", "a"])
    assert not agrees(["list", "string"], ["a", "b"], ["b", "a"])


def test_attributes_that_the_case_has_not_are_not_compared() -> None:
    assert agrees(["set", RULE], [{"port": 80}], [{"port": 80, "cidrs": [], "newer": UNKNOWN}])


def test_elements_of_sets_are_paired_so_that_all_find_one() -> None:
    expected = [{"port": 80}, {"port": 80, "newer": "x"}]
    found = [{"port": 80, "newer": "x"}, {"port": 80, "newer": "y"}]
    assert agrees(["set", RULE], expected, found)
    assert not agrees(["set", RULE], expected, [found[1], found[1]])


def test_unknown_is_equal_to_unknown_alone() -> None:
    assert agrees("string", UNKNOWN, UNKNOWN)
    assert not agrees("string", UNKNOWN, None)
    assert not agrees("string", "", UNKNOWN)


def test_a_map_is_compared_whole() -> None:
    assert not agrees(["map", "string"], {"a": "1"}, {"a": "1", "b": "2"})


def test_numbers_are_compared_by_value() -> None:
    assert agrees("number", 0.5, Decimal("0.50"))


def test_known_and_unknown_of_a_plan_become_one_value() -> None:
    known = {"name": "a", "rule": [{"port": 80}, {}], "tags": {}}
    unknown = {"id": True, "rule": [{}, {"port": True}], "tags": {}}
    assert with_unknown(known, unknown) == {
        "name": "a",
        "rule": [{"port": 80}, {"port": UNKNOWN}],
        "tags": {},
        "id": UNKNOWN,
    }
