"""Days of cron expressions, as Application Auto Scaling reads them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bascule.cost.schedule.cron import read_cron

FIRST = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("expression", "days"),
    [
        # November 2026 begins on a Sunday and ends on a Monday.
        ("0 7 L * ? *", [30]),
        ("0 7 LW * ? *", [30]),
        ("0 7 15W * ? *", [16]),
        ("0 7 1W * ? *", [2]),
        ("0 7 28W * ? *", [27]),
        ("0 7 ? * 6L *", [27]),
        ("0 7 ? * SUN#1 *", [1]),
        ("0 7 ? * 2#3 *", [16]),
        ("0 7 ? * L *", [7, 14, 21, 28]),
        ("0 7 1,15 * ? *", [1, 15]),
        ("0 7 1/10 * ? *", [1, 11, 21]),
        ("0 7 ? NOV SAT-SUN *", [1, 7, 8, 14, 15, 21, 22, 28, 29]),
        ("0 7 ? DEC MON *", []),
        ("0 7 1 * ? 2026", [1]),
        ("0 7 1 * ? 2027-2030", []),
    ],
)
def test_days_of_a_month(expression: str, days: list[int]) -> None:
    cron = read_cron(expression)
    assert cron is not None
    month = (FIRST + timedelta(days=index) for index in range(30))
    assert [day.day for day in month if cron.fires_on(day, year=2026)] == days


def test_minutes_of_a_day() -> None:
    cron = read_cron("0/30 8-9 * * ? *")
    assert cron is not None
    assert cron.minutes == (480, 510, 540, 570)


@pytest.mark.parametrize("expression", ["0 7 ? * FRI#6 *", "0 7 0 * ? *", "60 7 * * ? *", "0 7 ? * 0 *", "x y z a b c"])
def test_what_is_no_expression_is_none(expression: str) -> None:
    assert read_cron(expression) is None
