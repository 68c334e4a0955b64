from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.run_summary import RunSummary, summarise
from bascule.sandbox.world.store.call_log import LoggedCall


def call(**values: Any) -> LoggedCall:
    values = {"at": "2026-01-01T00:00:00", "run": "dev-app 1", "stack": "dev-app", "call": "create"} | values
    return LoggedCall(provider="aws", **values)


def only(*calls: LoggedCall) -> RunSummary:
    [found] = summarise(calls)
    return found


def test_a_run_lasts_as_long_as_its_longest_chain() -> None:
    assert only(call(lasts=840.0), call(begins=840.0, lasts=240.0), call(lasts=5.0)).in_reality == 1080


def test_an_engine_makes_ten_changes_at_a_time() -> None:
    assert only(*[call(lasts=60.0) for _ in range(100)]).in_reality == 600


def test_only_changes_that_were_made_count_as_changes() -> None:
    found = only(call(), call(result="refused"), call(call="read"))
    assert (found.calls, found.changes, found.failed) == (3, 1, 1)


@pytest.mark.parametrize(("second", "runs"), [("dev-app 1", 1), ("dev-app 2", 2)])
def test_each_engine_run_is_one(second: str, runs: int) -> None:
    assert len(summarise([call(), call(run=second)])) == runs
