"""When a service has no tasks at all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class OffHours:
    """Each night from `at` to `until` ("20:00", "07:00"), and whole weekends unless they are as other days.

    With weekends off, the night after Friday lasts until Monday's `until`.
    """

    at: str
    until: str
    weekends: bool = True
    time_zone: str = "UTC"

    @property
    def begins(self) -> str:
        """The cron expression of each beginning, as Application Auto Scaling reads it."""
        # A night that begins after midnight belongs to the day before.
        nights = "MON-FRI" if self.at > self.until else "TUE-SAT"
        return self._cron(self.at, nights)

    @property
    def ends(self) -> str:
        """The cron expression of each end."""
        return self._cron(self.until, "MON-FRI")

    def _cron(self, time: str, days: str) -> str:
        hour, minute = (int(part) for part in time.split(":"))
        return f"cron({minute} {hour} ? * {days if self.weekends else '*'} *)"
