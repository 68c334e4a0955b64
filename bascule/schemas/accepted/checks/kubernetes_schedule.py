"""When a cron job runs, as the library reads it that the Kubernetes provider asks (robfig/cron, the standard form)."""

from __future__ import annotations

import re

_SCHEDULES = {"@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"}
_NO_NAMES = "(?!)"
_FIELDS = (
    (0, 59, _NO_NAMES),
    (0, 23, _NO_NAMES),
    (1, 31, _NO_NAMES),
    (1, 12, "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"),
    (0, 6, "sun|mon|tue|wed|thu|fri|sat"),
)
"""Of a cron expression, each with its lowest and highest number and its names."""


def check_schedule(text: str) -> str:
    """Five fields, after a time zone if there is one, or a name such as `@hourly`."""
    zone = re.match(r"(CRON_)?TZ=\S+\s+", text)
    fields = (text[zone.end() :] if zone else text).split()
    named = len(fields) == 1 and fields[0] in _SCHEDULES
    every = len(fields) == 2 and fields[0] == "@every"  # noqa: PLR2004 - the word and how long
    listed = len(fields) == len(_FIELDS) and all(map(_is_field, fields, _FIELDS))
    return "" if named or every or listed else f"{text!r} should be a valid cron expression"


def _is_field(text: str, bounds: tuple[int, int, str]) -> bool:
    return all(_is_span(part, bounds) for part in text.split(","))


def _is_span(text: str, bounds: tuple[int, int, str]) -> bool:
    low, high, names = bounds
    match = re.fullmatch(rf"(\*|\?|(\d+|{names})(-(\d+|{names}))?)(/\d+)?", text, re.IGNORECASE)
    if match is None:
        return False
    first, last = match.group(2), match.group(4)
    numbers = [int(each) for each in (first, last) if each and each.isdecimal()]
    ordered = len(numbers) < 2 or numbers[0] <= numbers[1]  # noqa: PLR2004 - both ends are numbers
    return ordered and all(low <= each <= high for each in numbers) and match.group(5) != "/0"
