from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bascule.sandbox.wire.codec import Message, WireError
from bascule.sandbox.wire.messages import MESSAGES, make


def test_a_message_reads_back_as_it_was_written() -> None:
    step = make("Step", element_key_int=0)
    message = make("Diagnostic", severity=2, summary="é", attribute=make("AttributePath", steps=[step]))
    again = MESSAGES["Diagnostic"].decode(message.encode())
    assert (again.severity, again.summary) == (2, "é")
    assert again.attribute.steps[0].has("element_key_int")


def test_negative_numbers_survive() -> None:
    assert MESSAGES["Step"].decode(make("Step", element_key_int=-3).encode()).element_key_int == -3


def test_fields_of_a_newer_engine_are_skipped() -> None:
    newer = make("StopResponse", error="x").encode() + b"\x92\x03\x02hi"
    assert MESSAGES["StopResponse"].decode(newer).error == "x"


def test_what_a_message_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = make("StopResponse").nothing


@pytest.mark.parametrize("data", [b"\x0a\x05ab", b"\x08", b"\x0b", b"\xff" * 11, b"\x08\x01"])
def test_bytes_that_are_no_message_are_refused(data: bytes) -> None:
    with pytest.raises(WireError):
        MESSAGES["StopResponse"].decode(data)


@given(data=st.binary(max_size=200), kind=st.sampled_from(sorted(MESSAGES)))
def test_random_bytes_are_a_message_or_refused(data: bytes, kind: str) -> None:
    with suppress(WireError):
        assert isinstance(MESSAGES[kind].decode(data).encode(), bytes)


SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "string": st.text(max_size=5),
    "bytes": st.binary(max_size=5),
    "bool": st.booleans(),
    "int": st.integers(-(2**63), 2**63 - 1),
    "enum": st.integers(0, 9),
}


def _message(kind: str) -> st.SearchStrategy[Message]:
    """Messages of that name with every field that is neither a map nor of the message's own kind."""
    fields = {
        field.name: field for field in MESSAGES[kind].FIELDS.values() if field.label != "%" and field.kind != kind
    }
    values = {
        name: SCALARS[each.kind] if each.kind in SCALARS else _message(each.kind) for name, each in fields.items()
    }
    lists = {name: st.lists(each, max_size=2) if fields[name].label == "*" else each for name, each in values.items()}
    return st.fixed_dictionaries(lists).map(lambda chosen: make(kind, **chosen))


REQUESTS = ("PlanRequest", "ApplyRequest", "PlanResponse", "ImportResponse", "MoveRequest", "Diagnostic")


@given(st.sampled_from(REQUESTS).flatmap(_message))
def test_messages_of_any_kind_read_back(message: Message) -> None:
    again = type(message).decode(message.encode())
    assert again.encode() == type(message).decode(again.encode()).encode()
    assert all(getattr(again, name) == value for name, value in message.values.items() if not _nested(value))


def _nested(value: Any) -> bool:
    return isinstance(value, Message) or (isinstance(value, list) and any(isinstance(each, Message) for each in value))
