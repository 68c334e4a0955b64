"""What each engine run of the call log did, and how long it would have taken in reality."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bascule.sandbox.world.store.call_log import LoggedCall

_AT_ONCE = 10
"""How many changes engines make at a time (`-parallelism`)."""


@dataclass(frozen=True, kw_only=True)
class RunSummary:
    """One engine run. `took` are real seconds of all calls, `in_reality` the seconds until its last change was done."""

    stack: str
    began: str
    calls: int
    changes: int
    failed: int
    took: float
    in_reality: float


def summarise(calls: Iterable[LoggedCall]) -> list[RunSummary]:
    """The runs, the oldest first.

    The last change is done when the longest chain of references is, and not before the engine, which makes ten changes
    at once, gets through them all.
    """
    runs: dict[str, list[LoggedCall]] = {}
    for call in calls:
        runs.setdefault(call.run, []).append(call)
    return [_summary(each) for each in runs.values()]


def _summary(calls: list[LoggedCall]) -> RunSummary:
    chain = max(call.begins + call.lasts for call in calls)
    return RunSummary(
        stack=calls[0].stack,
        began=calls[0].at,
        calls=len(calls),
        changes=sum(call.call in ("create", "update", "delete") and call.result == "ok" for call in calls),
        failed=sum(call.result != "ok" for call in calls),
        took=round(sum(call.took for call in calls), 3),
        in_reality=max(chain, sum(call.lasts for call in calls) / _AT_ONCE),
    )
