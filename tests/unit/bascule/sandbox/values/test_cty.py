from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Unknown, ValueFormError, decode, encode, wholly_known

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


def _of(type_: Any) -> st.SearchStrategy[Any]:
    """Values of that type, null and unknown among them."""
    if isinstance(type_, str):
        known = {"string": st.text(max_size=4), "bool": st.booleans(), "number": st.integers()}[type_]
    elif type_[0] == "object":
        known = st.fixed_dictionaries({name: _of(each) for name, each in type_[1].items()})
    else:
        members = _of(type_[1])
        known = st.dictionaries(st.text(max_size=3), members) if type_[0] == "map" else st.lists(members, max_size=3)
    return st.one_of(st.just(None), st.just(UNKNOWN), known)


TYPES = st.recursive(
    st.sampled_from(["string", "bool", "number"]),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["list", "set", "map"]), inner),
        st.tuples(st.just("object"), st.dictionaries(st.text(min_size=1, max_size=3), inner, max_size=3)),
    ),
    max_leaves=5,
)


@given(TYPES.flatmap(lambda type_: st.tuples(st.just(type_), _of(type_))))
def test_values_of_any_type_read_back(typed: tuple[Any, Any]) -> None:
    type_, value = typed
    assert decode(type_, encode(type_, value)) == value


@pytest.mark.parametrize(
    ("type_", "raw"),
    [
        ("string", 1),
        ("bool", "true"),
        ("number", "many"),
        ("number", float("nan")),
        (["list", "string"], "abc"),
        (["map", "string"], {1: "a"}),
        (["object", {"a": "string"}], []),
        ("dynamic", [b"[", 1]),
    ],
)
def test_a_value_of_another_type_is_refused(type_: Any, raw: Any) -> None:
    with pytest.raises(ValueFormError):
        decode(type_, msgpack.packb(raw))


@given(st.binary(max_size=60))
def test_random_bytes_are_a_value_or_refused(data: bytes) -> None:
    with suppress(ValueFormError):
        decode(OBJECT, data)
