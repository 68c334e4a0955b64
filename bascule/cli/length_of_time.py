"""Lengths of time on the command line."""

from __future__ import annotations

from datetime import timedelta

from bascule.config.duration import parse_duration
from bascule.errors import ConfigurationError, Problem


def length_of_time(text: str, *, option: str) -> timedelta:
    """The length of "90s", "10m" or "1h30m".

    Raises: ConfigurationError naming the option.
    """
    seconds = parse_duration(text)
    if seconds is None:
        problem = Problem(
            message="the value is no length of time", where=option, found=text, accepted="90s, 10m, 2h, 1h30m"
        )
        raise ConfigurationError(problem)
    return timedelta(seconds=seconds)
