from __future__ import annotations

from pathlib import Path

import pytest

from bascule.sandbox.world.store.call_log import CallLog, LoggedCall


def call(number: int) -> LoggedCall:
    return LoggedCall(
        at="2026-01-01T00:00:00.000", run="r", stack="dev-app", provider="aws", call="read", id=str(number)
    )


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "account.db"


def test_calls_come_back_in_their_order(store: Path) -> None:
    log = CallLog(store)
    for number in range(3):
        log.append(call(number))
    assert list(CallLog(store).calls()) == [call(number) for number in range(3)]


def test_the_log_of_several_processes_stays_bounded_and_keeps_the_latest(store: Path) -> None:
    logs = [CallLog(store, full=2000), CallLog(store, full=2000)]
    for number in range(200):
        logs[number % 2].append(call(number))
    size = sum(path.stat().st_size for path in store.parent.iterdir())
    assert size < 2 * 2300
    assert [each.id for each in logs[0].calls()][-1] == "199"


def test_a_line_that_was_cut_off_does_not_hide_the_others(store: Path) -> None:
    log = CallLog(store)
    log.append(call(1))
    path = store.with_name("account.db-calls")
    path.write_text(path.read_text() + '{"at": "2026')
    assert [each.id for each in log.calls()] == ["1"]


def test_a_log_that_cannot_be_written_fails_nothing(tmp_path: Path) -> None:
    log = CallLog(tmp_path / "no folder" / "account.db")
    log.append(call(1))
    assert list(log.calls()) == []


def test_a_log_ends_up_empty_when_cleared(store: Path) -> None:
    log = CallLog(store)
    log.append(call(1))
    log.clear()
    assert list(log.calls()) == []
