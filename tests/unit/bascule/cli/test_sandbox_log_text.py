from __future__ import annotations

from bascule.cli.sandbox_log_text import calls_text, runs_text
from bascule.sandbox.run_summary import summarise
from bascule.sandbox.world.store.call_log import LoggedCall

CALLS = [
    LoggedCall(
        at="2026-01-01T10:00:00.250+00:00",
        run="dev-app 1",
        stack="dev-app",
        provider="aws",
        call="create",
        type="aws_eks_cluster",
        id="main",
        took=0.0042,
        lasts=840.0,
    ),
    LoggedCall(
        at="2026-01-01T10:00:00.300+00:00",
        run="dev-app 1",
        stack="dev-app",
        provider="aws",
        call="create",
        type="aws_ecs_service",
        result="refused",
        reason="creating aws_ecs_service: no",
        fault="denied",
        took=0.001,
    ),
]


def test_a_line_tells_time_object_both_durations_and_result() -> None:
    assert calls_text(CALLS).splitlines() == [
        "TIME          STACK    CALL    OBJECT                HERE    IN REALITY  RESULT",
        "10:00:00.250  dev-app  create  aws_eks_cluster main  4.2 ms  14 min      ok",
        "10:00:00.300  dev-app  create  aws_ecs_service       1.0 ms              refused (denied): creating "
        "aws_ecs_service: no",
    ]


def test_a_run_is_one_line() -> None:
    assert runs_text(summarise(CALLS)).splitlines() == [
        "BEGAN                STACK    CALLS  CHANGES  FAILED  IN REALITY",
        "2026-01-01T10:00:00  dev-app  2      1        1       14 min",
    ]


def test_where_nothing_was_called_it_says_so() -> None:
    assert (calls_text([]), runs_text([])) == ("no calls yet", "no calls yet")
