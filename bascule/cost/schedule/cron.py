"""Cron expressions as Application Auto Scaling reads them: minutes, hours, day of month, month, day of week, year.

The syntax is that of Amazon EventBridge (user guide, cron expressions reference): 1 or SUN is Sunday, L the last one,
nW the working day nearest to day n, n#k the k-th such weekday of the month.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_FIELDS = 6
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_DAYS = 7
_SATURDAY, _SUNDAY = 5, 6
_PART = re.compile(r"(?:(?P<first>[A-Z\d]+)(?:-(?P<last>[A-Z\d]+))?|\*)(?:/(?P<step>\d+))?")
_NEAREST = re.compile(r"(\d{1,2})W")
_LAST_WEEKDAY = re.compile(r"([A-Z\d]+)L")
_NTH_WEEKDAY = re.compile(r"([A-Z\d]+)#([1-5])")


@dataclass(frozen=True, kw_only=True)
class Cron:
    """The minutes of a day on which it fires, and on which days."""

    minutes: tuple[int, ...]
    months: frozenset[int]
    days: str
    weekdays: str
    years: frozenset[int] | None

    def fires_on(self, day: date, *, year: int) -> bool:
        """Whether it fires on that day, taken as one of `year`: what is for certain years holds in them all year."""
        return (
            day.month in self.months
            and (self.years is None or year in self.years)
            and _day_matches(self.days, day)
            and _weekday_matches(self.weekdays, day)
        )


def read_cron(text: str) -> Cron | None:
    """The expression between the brackets of `cron(...)`; None when it is none."""
    fields = text.upper().split()
    if len(fields) != _FIELDS:
        return None
    minute, hour, days, month, weekdays, year = fields
    try:
        minutes, hours = _numbers(minute, 0, 59), _numbers(hour, 0, 23)
        cron = Cron(
            minutes=tuple(sorted(60 * one + other for one in hours for other in minutes)),
            months=_numbers(month, 1, 12, _MONTHS),
            days=days,
            weekdays=weekdays,
            years=None if year == "*" else _numbers(year, 1970, 2199),
        )
        # Every form of day is read once, so that a wrong one is refused here.
        cron.fires_on(date(2026, 1, 1), year=2026)
        _day_matches(days, date(2026, 1, 1))
        _weekday_matches(weekdays, date(2026, 1, 1))
    except ValueError:
        return None
    return cron


def _day_matches(text: str, day: date) -> bool:
    last = calendar.monthrange(day.year, day.month)[1]
    if text in ("?", "*"):
        return True
    if text == "L":
        return day.day == last
    if text == "LW":
        return day == _nearest_working_day(day.replace(day=last))
    if found := _NEAREST.fullmatch(text):
        return day == _nearest_working_day(day.replace(day=min(int(found[1]), last)))
    return day.day in _numbers(text, 1, 31)


def _weekday_matches(text: str, day: date) -> bool:
    number = day.isoweekday() % _DAYS + 1
    if text in ("?", "*"):
        return True
    if text == "L":
        return number == _DAYS
    if found := _LAST_WEEKDAY.fullmatch(text):
        return number == _weekday(found[1]) and (day + timedelta(days=_DAYS)).month != day.month
    if found := _NTH_WEEKDAY.fullmatch(text):
        return number == _weekday(found[1]) and (day.day - 1) // _DAYS + 1 == int(found[2])
    return number in _numbers(text, 1, _DAYS, _WEEKDAYS)


def _weekday(text: str) -> int:
    (number,) = _numbers(text, 1, _DAYS, _WEEKDAYS)
    return number


def _nearest_working_day(day: date) -> date:
    """The day itself, Friday before or Monday after it, without leaving the month."""
    shift = {_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0)
    moved = day + timedelta(days=shift)
    return moved if moved.month == day.month else day - timedelta(days=2 * shift)


@cache
def _numbers(text: str, lowest: int, highest: int, names: tuple[str, ...] = ()) -> frozenset[int]:
    """The numbers of a field such as 0/15, MON-FRI, 1,15 or *; ValueError when it is none."""
    found: set[int] = set()
    for part in text.split(","):
        match = _PART.fullmatch(part)
        if match is None:
            raise ValueError(part)
        first = _number(match["first"], names) if match["first"] else lowest
        open_end = highest if match["step"] or not match["first"] else first
        last = _number(match["last"], names) if match["last"] else open_end
        step = int(match["step"] or 1)
        if step < 1 or not (lowest <= first <= highest and lowest <= last <= highest):
            raise ValueError(part)
        # FRI-MON goes over the end of the week.
        found |= set(range(first, last + 1, step)) if first <= last else {*range(first, highest + 1, step)}
        if first > last:
            found |= set(range(lowest, last + 1, step))
    return frozenset(found)


def _number(text: str, names: tuple[str, ...]) -> int:
    return names.index(text) + 1 if text in names else int(text)
