from __future__ import annotations

from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Type
from tests.truth.exact import conforms, distinct, equal

BLOCK: Type = ["object", {"ports": ["set", "number"], "name": "string"}]


def test_null_is_not_empty() -> None:
    assert not equal("string", None, "")
    assert not equal(["list", "string"], None, [])


def test_sets_have_no_order() -> None:
    assert equal(BLOCK, {"ports": [1, 2], "name": None}, {"ports": [2, 1], "name": None})


def test_duplicates_leave_sets_however_deep() -> None:
    assert distinct(["list", BLOCK], [{"ports": [1, 1], "name": "a"}]) == [{"ports": [1], "name": "a"}]


def test_dynamic_values_are_compared_with_their_types() -> None:
    assert not equal("dynamic", Dynamic("string", "1"), Dynamic("number", 1))


def test_a_value_of_another_shape_does_not_conform() -> None:
    assert conforms(BLOCK, {"ports": UNKNOWN, "name": None})
    assert not conforms(BLOCK, {"ports": {}, "name": None})
    assert not conforms(BLOCK, {"name": "a"})
