"""Hours off as Application Auto Scaling's expressions."""

from __future__ import annotations

import pytest

from modules.aws.off_hours import OffHours


@pytest.mark.parametrize(
    ("hours", "begins", "ends"),
    [
        (OffHours(at="20:00", until="07:30"), "cron(0 20 ? * MON-FRI *)", "cron(30 7 ? * MON-FRI *)"),
        (OffHours(at="20:00", until="07:30", weekends=False), "cron(0 20 ? * * *)", "cron(30 7 ? * * *)"),
        # After midnight a night still belongs to the day before: Saturday's is the one after Friday.
        (OffHours(at="01:00", until="06:00"), "cron(0 1 ? * TUE-SAT *)", "cron(0 6 ? * MON-FRI *)"),
    ],
)
def test_nights_and_weekends(hours: OffHours, begins: str, ends: str) -> None:
    assert (hours.begins, hours.ends) == (begins, ends)
