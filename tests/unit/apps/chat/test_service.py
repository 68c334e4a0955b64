"""The service over real sockets: what clients read, what the load balancer reads, and how it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from tests.unit.apps.chat.conftest import Running, events, until
from tests.unit.apps.chat.endpoint import DONE, KEY, Endpoint, Step, piece

Start = Callable[..., Running]


def test_an_answer_comes_in_its_order_and_piece_by_piece(start: Start, endpoint: Endpoint) -> None:
    more = threading.Event()
    endpoint.steps = [piece("Hel"), more, piece("lo"), DONE]

    with start().asking() as answer:
        lines = answer.iter_lines()
        assert [next(lines), next(lines)] == ["event: text", 'data: {"text": "Hel"}']
        more.set()
        rest = "\n".join(lines)

    assert answer.headers["content-type"].startswith("text/event-stream")
    assert [(name, data.get("text")) for name, data in events(rest)] == [("text", "lo"), ("done", None)]
    assert endpoint.authorizations == [f"Bearer {KEY}"]
    assert endpoint.asked[0]["path"] == "/v1/chat/completions"
    assert endpoint.asked[0]["stream"] is True


def test_a_silent_endpoint_leaves_no_silent_connection(start: Start, endpoint: Endpoint) -> None:
    more = threading.Event()
    endpoint.steps = [more, piece("late"), DONE]

    with start(KEEP_ALIVE="0.05").asking() as answer:
        lines = answer.iter_lines()
        assert [next(lines) for _ in range(3)] == [": keep-alive", "", ": keep-alive"]
        more.set()
        assert ("text", {"text": "late"}) in events("\n".join(lines))


def test_a_client_that_leaves_ends_the_answer_at_the_endpoint(start: Start, endpoint: Endpoint) -> None:
    endpoint.steps = [piece("Hel"), threading.Event()]
    running = start()

    with running.asking() as answer:
        next(answer.iter_lines())

    assert endpoint.gone.wait(10)
    until(lambda: running.health().json()["open"] == 0)
    assert [line["end"] for line in running.log_lines() if line["event"] == "answer"] == ["client_gone"]


WRONG_ANSWERS: list[tuple[int, list[Step], str]] = [
    (500, [], "upstream_refused"),
    (401, [b"bad key canary-key-4711"], "upstream_refused"),
    (429, [], "upstream_busy"),
    (200, [piece("Hel")], "upstream_cut_off"),
    (200, [b"data: <html>\n\n"], "upstream_unreadable"),
    (200, [b'data: {"error": {"message": "canary-prompt-0815"}}\n\n'], "upstream_failed"),
]


def test_what_went_wrong_is_the_last_event(start: Start, endpoint: Endpoint) -> None:
    running = start()
    for endpoint.status, endpoint.steps, code in WRONG_ANSWERS:
        answer = running.ask()
        name, data = events(answer.text)[-1]
        assert (name, data["code"]) == ("error", code)
        assert "canary" not in answer.text + running.log


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LONGEST_WAIT": "0.1"}, "upstream_timeout"),
        ({"LONGEST_ANSWER": "0.1"}, "too_long"),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}, "upstream_unreachable"),
    ],
)
def test_nobody_waits_for_ever(start: Start, endpoint: Endpoint, variables: dict[str, str], code: str) -> None:
    endpoint.steps = [threading.Event()]

    assert events(start(**variables).ask().text)[-1][1]["code"] == code


def test_open_answers_are_finished_before_it_ends(start: Start, endpoint: Endpoint) -> None:
    more = threading.Event()
    endpoint.steps = [piece("Hel"), more, piece("lo"), DONE]
    running = start()

    with running.asking() as answer:
        lines = answer.iter_lines()
        next(lines)
        running.stop()
        until(lambda: running.health().status_code == 503)
        assert running.health().json() == {"status": "draining", "open": 1}
        assert running.ask().status_code == 503
        more.set()
        assert events("\n".join(lines))[-1][0] == "done"

    assert running.process.wait(10) == 0


def test_an_answer_without_end_does_not_hold_the_drain_up(start: Start, endpoint: Endpoint) -> None:
    endpoint.steps = [piece("Hel"), threading.Event()]
    running = start(LONGEST_ANSWER="0.5")

    with running.asking() as answer:
        lines = answer.iter_lines()
        next(lines)
        running.stop()
        assert events("\n".join(lines))[-1][1]["code"] == "too_long"

    assert running.process.wait(10) == 0


def test_without_answers_it_ends_at_once(start: Start) -> None:
    running = start()
    assert running.health().json() == {"status": "ready", "open": 0}

    running.stop()

    assert running.process.wait(10) == 0


def test_it_does_not_start_without_what_it_needs_and_says_all_of_it(start: Start) -> None:
    running = start(OPENAI_API_KEY="", OPENAI_BASE_URL="models", KEEP_ALIVE="-1")

    assert running.process.wait(10) == 1
    assert [line["event"].partition(":")[0] for line in running.log_lines()] == [
        "KEEP_ALIVE",
        "OPENAI_API_KEY",
        "OPENAI_BASE_URL",
    ]


NO_REQUESTS: list[tuple[object, str]] = [
    ({"messages": []}, "1 to 200 messages"),
    ({"messages": [{"role": "root", "content": "x"}]}, "messages[0].role has to be one of"),
    ({"messages": [{"role": "user", "content": 1}]}, "messages[0].content has to be a text"),
    ([], "`messages` has to be a list"),
]


def test_a_request_that_is_none_is_refused_in_words(start: Start) -> None:
    running = start()
    for body, said in NO_REQUESTS:
        answer = running.ask(body)
        assert answer.status_code == 400
        assert said in answer.json()["message"]
    assert running.ask({"messages": [{"role": "user", "content": "x" * 1_000_000}]}).status_code == 413


def test_pages_of_the_named_sites_alone_may_ask(start: Start) -> None:
    running = start(ALLOWED_ORIGINS="https://www.acme.example")

    let_in = [
        running.ask(headers={"Origin": f"https://{host}"}).headers.get("access-control-allow-origin")
        for host in ("www.acme.example", "evil.example")
    ]

    assert let_in == ["https://www.acme.example", None]


def test_the_log_has_how_an_answer_ended_and_nothing_of_what_was_said(start: Start) -> None:
    running = start(LOG_LEVEL="debug")
    running.ask()
    until(lambda: "answer" in running.log)

    assert "canary" not in running.log
    [line] = [line for line in running.log_lines() if line["event"] == "answer"]
    assert (line["end"], line["pieces"]) == ("done", 2)
