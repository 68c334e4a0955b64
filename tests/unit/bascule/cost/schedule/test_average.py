"""Hours off are counted from the schedule alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.cost.schedule.average import Capacity, ScheduledAction, average_capacity
from bascule.cost.schedule.recurrence import read_recurrence

YEAR = 2026
TARGET = Capacity(Decimal(2), Decimal(6))


def action(expression: str, minimum: int | None, maximum: int | None, zone: str = "UTC") -> ScheduledAction:
    recurrence = read_recurrence(expression, zone, "", YEAR)
    assert recurrence is not None
    return ScheduledAction(
        recurrence=recurrence,
        minimum=None if minimum is None else Decimal(minimum),
        maximum=None if maximum is None else Decimal(maximum),
    )


def hours_a_week(off: str, on: str) -> Decimal:
    """Hours of a week in which it has a task."""
    found = average_capacity(Capacity(Decimal(1), Decimal(1)), [action(off, 0, 0), action(on, 1, 1)], year=YEAR)
    return (found.minimum * 168).quantize(Decimal("0.001"))


@pytest.mark.parametrize(
    ("off", "on", "hours"),
    [
        # 07:00 to 20:00 on five days.
        ("cron(0 20 ? * MON-FRI *)", "cron(0 7 ? * MON-FRI *)", "65"),
        ("cron(0 20 ? * 2-6 *)", "cron(0 7 ? * 2-6 *)", "65"),
        # 06:30 to 22:15 every day.
        ("cron(15 22 * * ? *)", "cron(30 6 * * ? *)", "110.25"),
        # Weekends only: off from Friday 18:00 to Monday 06:00, 60 hours.
        ("cron(0 18 ? * FRI *)", "cron(0 6 ? * MON *)", "108"),
        # Several times of one day: on from 8 to 12 and from 14 to 18.
        ("cron(0 12,18 * * ? *)", "cron(0 8,14 * * ? *)", "56"),
        # A step: on at 0, 6, 12, 18, off two hours later.
        ("cron(0 2/6 * * ? *)", "cron(0 0/6 * * ? *)", "56"),
    ],
)
def test_hours_of_weekly_schedules(off: str, on: str, hours: str) -> None:
    assert hours_a_week(off, on) == Decimal(hours).quantize(Decimal("0.001"))


def test_minimum_and_maximum_are_both_averaged() -> None:
    night, day = action("cron(0 20 ? * MON-FRI *)", 0, 0), action("cron(0 8 ? * MON-FRI *)", 2, 6)
    found = average_capacity(TARGET, [night, day], year=YEAR)
    # 60 of 168 hours.
    assert (found.minimum * 168, found.maximum * 168) == (Decimal(120), Decimal(360))


def test_an_action_that_sets_one_end_leaves_the_other() -> None:
    found = average_capacity(TARGET, [action("cron(0 0 * * ? *)", None, 9)], year=YEAR)
    assert found == Capacity(Decimal(2), Decimal(9))


def test_a_minimum_above_the_maximum_lifts_it() -> None:
    found = average_capacity(TARGET, [action("cron(0 0 * * ? *)", 8, None)], year=YEAR)
    assert found == Capacity(Decimal(8), Decimal(8))


def test_without_a_schedule_the_target_stays() -> None:
    assert average_capacity(TARGET, [], year=YEAR) == TARGET


def test_what_happens_once_is_no_part_of_a_month() -> None:
    assert average_capacity(TARGET, [action("at(2026-12-24T18:00:00)", 0, 0)], year=YEAR) == TARGET


def test_zones_apart_are_put_on_one_clock() -> None:
    # Tokyo's 09:00 is midnight UTC: off from 00:00 to 06:00 UTC.
    off, on = action("cron(0 9 * * ? *)", 0, 0, "Asia/Tokyo"), action("cron(0 6 * * ? *)", 1, 1)
    found = average_capacity(Capacity(Decimal(1), Decimal(1)), [off, on], year=YEAR)
    assert found.minimum == Decimal("0.75")


def test_an_hourly_rate_needs_no_start_where_it_has_one() -> None:
    recurrence = read_recurrence("rate(1 day)", "UTC", "2026-01-01T06:00:00Z", YEAR)
    assert recurrence is not None
    assert recurrence.minutes[:2] == (360, 1800)


@pytest.mark.parametrize(
    "expression",
    [
        "rate(1 day)",
        "rate(0 days)",
        "rate(1 minute)",
        "cron(* * * * ? *)",
        "cron(0 25 * * ? *)",
        "cron(0 7 * *)",
        "cron(0 7 32 * ? *)",
        "cron(0 7 ? * MON-XXX *)",
        "every evening",
        "",
    ],
)
def test_what_cannot_be_told_is_not_guessed(expression: str) -> None:
    assert read_recurrence(expression, "UTC", "", YEAR) is None


def test_an_unknown_zone_is_not_guessed() -> None:
    assert read_recurrence("cron(0 7 * * ? *)", "Europe/Atlantis", "", YEAR) is None
