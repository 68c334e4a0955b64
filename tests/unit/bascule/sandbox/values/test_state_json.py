from __future__ import annotations

import pytest

from bascule.sandbox.values.cty import UNKNOWN
from bascule.sandbox.values.state_json import from_json, loads, to_json

TYPE = ["object", {"name": "string", "tags": ["map", "string"], "rule": ["list", ["object", {"port": "number"}]]}]


def test_a_state_of_another_schema_version_is_read_without_what_is_new_or_gone() -> None:
    value = from_json(TYPE, loads('{"name": "a", "gone": 1, "rule": {"port": 80}}'))
    assert value == {"name": "a", "tags": None, "rule": [{"port": 80}]}


def test_values_are_read_in_the_type_that_they_have_now() -> None:
    assert from_json("bool", "true") is True
    assert from_json("string", 5) == "5"


def test_numbers_that_json_readers_round_are_written_as_text() -> None:
    assert to_json("number", 2**60) == str(2**60)


def test_an_unknown_value_never_reaches_the_store() -> None:
    with pytest.raises(ValueError, match="unknown"):
        to_json("string", UNKNOWN)
