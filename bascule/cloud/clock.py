"""Time as whoever waits for a cloud sees it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time (UTC), and lets it pass."""

    def now(self) -> datetime: ...

    def sleep(self, seconds: float) -> None: ...


class WallClock:
    """The time of this machine."""

    def now(self) -> datetime:
        """The time in UTC."""
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        """Returns so many seconds later."""
        time.sleep(seconds)


class HastyClock:
    """The time where nobody has to wait, as in the simulated cloud: whoever sleeps finds it later at once."""

    def __init__(self) -> None:
        self._slept = timedelta()

    def now(self) -> datetime:
        """The time of this machine, and all that was slept away."""
        return datetime.now(UTC) + self._slept

    def sleep(self, seconds: float) -> None:
        """It is so many seconds later."""
        self._slept += timedelta(seconds=seconds)
