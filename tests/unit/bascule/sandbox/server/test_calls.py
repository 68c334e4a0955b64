from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.server.calls import CALLS, Call
from bascule.sandbox.server.journal import Journal
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES, make
from bascule.sandbox.world.store.call_log import CallLog, LoggedCall
from tests.unit.bascule.sandbox.server.provider_process import open_provider

APPLY = next(call for call in CALLS if call.name == "ApplyResourceChange")


class Failing:
    """A provider whose every apply fails, where no fault waits."""

    def __init__(self, error: Exception, log: CallLog) -> None:
        self.error = error
        self.journal = Journal(log, provider="aws", stack="dev-app")
        self.interference = self

    def around(self, _entry: LoggedCall, act: Callable[[], Message]) -> Message:
        return act()

    def apply(self, _request: Message) -> Message:
        raise self.error


Answered = Callable[[Exception, bytes], Any]


@pytest.fixture
def log(tmp_path: Path) -> CallLog:
    return CallLog(tmp_path / "account.db")


@pytest.fixture
def answered(log: CallLog) -> Answered:
    """What an apply with that request answers when it fails with that error."""

    def answer(error: Exception, request: bytes) -> Any:
        return MESSAGES[APPLY.response].decode(APPLY.answer(cast("Provider", Failing(error, log)), request))

    return answer


def test_a_failed_apply_answers_with_the_prior_state(answered: Answered) -> None:
    request = make("ApplyRequest", prior_state=make("DynamicValue", msgpack=b"before"), planned_private=b"id")
    response = answered(refuse("No", "because", ("name",)), request.encode())
    assert response.new_state.msgpack == b"before"
    assert response.private == b"id"
    assert response.diagnostics[0].attribute.steps[0].attribute_name == "name"


def test_a_defect_is_a_diagnostic_that_says_where(answered: Answered) -> None:
    [found] = answered(KeyError("x"), b"").diagnostics
    assert "in ApplyResourceChange" in found.detail


def test_a_store_that_cannot_be_used_keeps_its_next_step(answered: Answered) -> None:
    [found] = answered(SandboxError("damaged", fix="reset it"), b"").diagnostics
    assert "next: reset it" in found.detail


def test_bytes_that_are_no_message_are_a_diagnostic(answered: Answered) -> None:
    assert answered(KeyError("x"), b"\xff").diagnostics


def test_the_log_says_what_was_refused_and_no_value(answered: Answered, log: CallLog) -> None:
    secret = make("DynamicValue", msgpack=b"\xa6hidden")
    request = make("ApplyRequest", type_name="aws_vpc", prior_state=secret, planned_state=secret)
    answered(refuse("updating aws_vpc: No", "hidden"), request.encode())
    [call] = log.calls()
    assert (call.call, call.type, call.result, call.reason) == ("update", "aws_vpc", "refused", "updating aws_vpc: No")
    assert "hidden" not in repr(call)


@pytest.mark.parametrize("state", [b"", b"[]", b'"x"', b"{"])
def test_a_state_that_cannot_be_read_is_never_taken_for_an_object_that_is_gone(
    state: bytes, cache: SchemaCache, tmp_path: Path
) -> None:
    provider = open_provider(tmp_path / "account.db", cache.path.parent)
    request = make("UpgradeRequest", type_name="aws_vpc", raw_state=make("RawState", json=state))
    [call] = [each for each in CALLS if each.verb == "upgrade"]
    [found] = MESSAGES[call.response].decode(call.answer(provider, request.encode())).diagnostics
    assert "read" in found.summary


@pytest.mark.parametrize("call", [each for each in CALLS if each.verb != "schema"], ids=lambda each: str(each.name))
def test_every_call_answers_bytes_that_are_no_message_with_words(
    call: Call, cache: SchemaCache, tmp_path: Path
) -> None:
    provider = open_provider(tmp_path / "account.db", cache.path.parent)
    response = MESSAGES[call.response].decode(call.answer(provider, b"\xff"))
    assert response.error if call.verb == "stop" else response.diagnostics
