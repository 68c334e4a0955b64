"""When a scheduled action takes effect: cron(…), rate(…) or at(…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from bascule.cost.schedule.cron import read_cron

DAY_MINUTES = 24 * 60
CYCLE_YEARS = 28
"""After so many years dates and weekdays repeat: what lasts a share of them lasts that share of a month."""
_MOST_A_DAY = 24
_FORM = re.compile(r"\s*(cron|rate|at)\s*\((.*)\)\s*", re.DOTALL)
_RATE = re.compile(r"([1-9]\d{0,5})\s+(minute|hour|day)s?")
_UNIT_MINUTES = {"minute": 1, "hour": 60, "day": DAY_MINUTES}


@dataclass(frozen=True, kw_only=True)
class Recurrence:
    """Minutes since the cycle began, at which an action takes effect; `kind` is once for at(…)."""

    kind: Literal["again", "once"]
    minutes: tuple[int, ...] = ()


@cache
def read_recurrence(expression: str, time_zone: str, started: str, year: int) -> Recurrence | None:
    """What the expression says; None when it cannot be told: no expression, too frequent, or a rate without a start.

    Args:
        time_zone: name of the zone that cron is in. Its offset in January holds all year: what changes the clock moves
            the beginning and the end of an interval alike.
        started: the action's start_time, or "".
        year: the year that is counted, in which an expression for certain years fires or not.
    """
    match = _FORM.fullmatch(expression)
    if match is None:
        return None
    form, text = match.groups()
    if form == "at":
        return Recurrence(kind="once")
    found = _cron(text, year) if form == "cron" else _rate(text, started, year)
    offset = _offset(time_zone, year) if form == "cron" else 0
    if found is None or offset is None:
        return None
    return Recurrence(kind="again", minutes=tuple(minute - offset for minute in found))


def cycle_minutes(year: int) -> int:
    """The length of the cycle that begins with that year."""
    return (date(year + CYCLE_YEARS, 1, 1) - date(year, 1, 1)).days * DAY_MINUTES


def _cron(text: str, year: int) -> list[int] | None:
    cron = read_cron(text)
    if cron is None or len(cron.minutes) > _MOST_A_DAY:
        return None
    days = (index for index, day in enumerate(_days(year)) if cron.fires_on(day, year=year))
    return [index * DAY_MINUTES + minute for index in days for minute in cron.minutes]


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=index) for index in range(cycle_minutes(year) // DAY_MINUTES))


def _rate(text: str, started: str, year: int) -> list[int] | None:
    """Every so often from the start on; without a start nobody knows at which time of day."""
    match = _RATE.fullmatch(text.strip())
    if match is None:
        return None
    every = int(match[1]) * _UNIT_MINUTES[match[2]]
    try:
        start = datetime.fromisoformat(started.replace("Z", "+00:00"))
    except ValueError:
        return None
    if every * _MOST_A_DAY < DAY_MINUTES:
        return None
    since = start.replace(tzinfo=None) - datetime(year, 1, 1)
    return list(range(int(since.total_seconds()) // 60 % every, cycle_minutes(year), every))


def _offset(time_zone: str, year: int) -> int | None:
    """Minutes that the zone's clock is ahead of UTC in January; None for a zone that nobody knows."""
    try:
        ahead = datetime(year, 1, 1, tzinfo=ZoneInfo(time_zone or "UTC")).utcoffset()
    except (KeyError, ValueError, OSError):
        return None
    return None if ahead is None else int(ahead.total_seconds()) // 60
