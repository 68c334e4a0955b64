"""The times that keep streamed answers whole, at their boundaries."""

from __future__ import annotations

import pytest

from bascule.errors import SynthError
from modules.common.streaming import deregistration_delay, idle_timeout, stop_timeout


@pytest.mark.parametrize(("silence", "timeout"), [(1, 11), (60, 70), (3990, 4000), (3991, 4000), (3999, 4000)])
def test_a_connection_is_kept_longer_than_the_longest_silence(silence: int, timeout: int) -> None:
    assert idle_timeout(silence) == timeout > silence


@pytest.mark.parametrize("silence", [0, -1, 4000, 4001])
def test_a_silence_that_no_load_balancer_waits_for_is_refused(silence: int) -> None:
    with pytest.raises(SynthError, match="1 to 3999 s"):
        idle_timeout(silence)


@pytest.mark.parametrize("answer", [1, 120, 3600])
def test_a_target_that_leaves_may_finish_the_longest_answer(answer: int) -> None:
    assert deregistration_delay(answer) == answer


@pytest.mark.parametrize(("answer", "spot"), [(0, False), (3601, False), (121, True)])
def test_an_answer_that_cannot_be_finished_is_refused(answer: int, spot: bool) -> None:
    with pytest.raises(SynthError, match="the longest answer cannot be waited for"):
        deregistration_delay(answer, spot=spot)


def test_spot_gives_two_minutes_and_not_a_second_more() -> None:
    assert deregistration_delay(120, spot=True) == 120


@pytest.mark.parametrize(("answer", "timeout"), [(1, 30), (30, 30), (31, 31), (119, 119), (120, 120), (3600, 120)])
def test_a_container_stops_as_slowly_as_fargate_allows(answer: int, timeout: int) -> None:
    assert stop_timeout(answer) == timeout
