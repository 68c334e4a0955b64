from __future__ import annotations

from decimal import Decimal

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Unknown, decode, encode, wholly_known

OBJECT = ["object", {"name": "string", "sizes": ["set", "number"], "any": "dynamic"}]


def test_a_value_reads_back_as_it_was_written() -> None:
    value = {"name": "a", "sizes": [1, 2], "any": Dynamic(["list", "bool"], [True])}
    assert decode(OBJECT, encode(OBJECT, value)) == value


@pytest.mark.parametrize("text", ["0.1", "100000000000000000000000000000.5", "18446744073709551616"])
def test_numbers_keep_every_digit(text: str) -> None:
    assert str(decode("number", encode("number", decode("number", msgpack.packb(text))))) == text


def test_fractions_go_back_as_text_because_a_float_would_be_refused() -> None:
    assert msgpack.unpackb(encode("number", Decimal("0.1"))) == "0.1"


def test_an_unknown_value_stays_unknown() -> None:
    decoded = decode("string", encode("string", UNKNOWN))
    assert isinstance(decoded, Unknown)
    assert not wholly_known([{"a": decoded}])


@given(
    st.dictionaries(
        st.text(max_size=5),
        st.lists(st.one_of(st.none(), st.integers(), st.decimals(allow_nan=False, allow_infinity=False))),
    )
)
def test_maps_of_numbers_read_back(value: dict[str, list[object]]) -> None:
    type_ = ["map", ["list", "number"]]
    assert decode(type_, encode(type_, value)) == value
