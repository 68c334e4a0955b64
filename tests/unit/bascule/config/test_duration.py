from __future__ import annotations

import pytest

from bascule.config.duration import format_duration, parse_duration


@pytest.mark.parametrize(("text", "seconds"), [("60s", 60), ("5m", 300), ("1h30m", 5400), ("1h1s", 3601), ("0s", 0)])
def test_a_length_of_time_is_read_in_seconds(text: str, seconds: int) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "60", "s", "1.5h", "5 m", "30m1h", "-5s", "5M", "9999999s"])
def test_what_is_no_length_of_time_is_none(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize("seconds", [0, 1, 60, 119, 120, 150, 3600, 4000, 5400, 86_399, 604_800])
def test_what_is_written_is_read_again(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds
