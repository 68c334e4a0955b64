"""A rule of a collection holds for every element of it, and for the values of a map."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import MapKey
from bascule.sandbox.schema.model import Attribute, Block, ResourceType
from bascule.sandbox.validate import validate
from bascule.schemas.rule import Rule, parse_rule

RULES = {
    "enum": parse_rule({"elem_enum": ["a", "b"]}),
    "length": parse_rule({"elem_length": [1, 2]}),
    "pattern": parse_rule({"elem_pattern": "^[ab]+$"}),
    "format": parse_rule({"elem_format": "ip"}),
}
WRONG, RIGHT = {"enum": "c", "length": "abc", "pattern": "c", "format": "c"}, {"format": "10.0.0.1"}


def checked(kind: str, rule: Rule, value: Any) -> list[tuple[Any, ...]]:
    attribute = Attribute(name="each", type=[kind, "string"], optional=True)
    block = Block(attributes={"each": attribute}, blocks={})
    resource = ResourceType(name="some_type", version=0, block=block, rules={"each": rule})
    return [found.path for found in validate(resource, {"each": value})]


@pytest.mark.parametrize("rule", RULES)
def test_an_element_of_a_list_is_refused_where_it_stands(rule: str) -> None:
    assert checked("list", RULES[rule], [RIGHT.get(rule, "a"), WRONG[rule]]) == [("each", 1)]


@pytest.mark.parametrize("rule", RULES)
def test_an_element_of_a_set_is_refused_at_the_set(rule: str) -> None:
    assert checked("set", RULES[rule], [WRONG[rule]]) == [("each",)]


@pytest.mark.parametrize("rule", RULES)
def test_a_value_of_a_map_is_refused_at_its_key(rule: str) -> None:
    assert checked("map", RULES[rule], {"x": RIGHT.get(rule, "a"), "y": WRONG[rule]}) == [("each", MapKey("y"))]


def test_numbers_in_a_list_have_bounds() -> None:
    block = Block(attributes={"each": Attribute(name="each", type=["list", "number"], optional=True)}, blocks={})
    rules = {"each": parse_rule({"elem_range": [1, 9]})}
    resource = ResourceType(name="some_type", version=0, block=block, rules=rules)
    assert [found.path for found in validate(resource, {"each": [1, 10]})] == [("each", 1)]
