"""The call log as text."""

from __future__ import annotations

from collections.abc import Iterable

from bascule.cli.columns import columns
from bascule.sandbox.run_summary import RunSummary
from bascule.sandbox.world.clock.durations import spoken
from bascule.sandbox.world.store.call_log import LoggedCall

_EMPTY = "no calls yet"


def calls_text(calls: Iterable[LoggedCall]) -> str:
    """One line a call, in the order in which they were answered."""
    rows = [
        (each.at[11:23], each.stack, each.call, _what(each), _ms(each), _real(each), _result(each)) for each in calls
    ]
    return columns([("TIME", "STACK", "CALL", "OBJECT", "HERE", "IN REALITY", "RESULT"), *rows]) if rows else _EMPTY


def runs_text(runs: Iterable[RunSummary]) -> str:
    """One line an engine run."""
    rows = [
        (each.began[:19], each.stack, str(each.calls), str(each.changes), str(each.failed), spoken(each.in_reality))
        for each in runs
    ]
    return columns([("BEGAN", "STACK", "CALLS", "CHANGES", "FAILED", "IN REALITY"), *rows]) if rows else _EMPTY


def _what(call: LoggedCall) -> str:
    return " ".join(filter(None, (call.type, call.id)))


def _ms(call: LoggedCall) -> str:
    return f"{call.took * 1000:.1f} ms"


def _real(call: LoggedCall) -> str:
    return spoken(call.lasts) if call.lasts else ""


def _result(call: LoggedCall) -> str:
    fault = f" ({call.fault})" if call.fault else ""
    return f"{call.result}{fault}" + (f": {call.reason}" if call.reason else "")
