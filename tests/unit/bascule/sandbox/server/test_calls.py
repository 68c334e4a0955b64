from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from bascule.errors import SandboxError
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.server.calls import CALLS, Call
from bascule.sandbox.server.journal import Journal
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES, make
from bascule.sandbox.world.call_log import CallLog, LoggedCall

APPLY = next(call for call in CALLS if call.name == "ApplyResourceChange")


class Failing:
    """A provider whose every apply fails, where no fault waits."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.journal = Journal(CallLog(Path(os.devnull)), provider="aws", stack="dev-app")
        self.interference = self

    def around(self, _entry: LoggedCall, act: Callable[[], Message]) -> Message:
        return act()

    def apply(self, _request: Message) -> Message:
        raise self.error


def answered(call: Call, error: Exception, request: bytes) -> Any:
    return MESSAGES[call.response].decode(call.answer(cast("Provider", Failing(error)), request))


def test_a_failed_apply_answers_with_the_prior_state() -> None:
    request = make("ApplyRequest", prior_state=make("DynamicValue", msgpack=b"before"), planned_private=b"id")
    response = answered(APPLY, refuse("No", "because", ("name",)), request.encode())
    assert response.new_state.msgpack == b"before"
    assert response.private == b"id"
    assert response.diagnostics[0].attribute.steps[0].attribute_name == "name"


def test_a_defect_is_a_diagnostic_that_says_where() -> None:
    [found] = answered(APPLY, KeyError("x"), b"").diagnostics
    assert "in ApplyResourceChange" in found.detail


def test_a_store_that_cannot_be_used_keeps_its_next_step() -> None:
    [found] = answered(APPLY, SandboxError("damaged", fix="reset it"), b"").diagnostics
    assert "next: reset it" in found.detail


def test_bytes_that_are_no_message_are_a_diagnostic() -> None:
    assert answered(APPLY, KeyError("x"), b"\xff").diagnostics
