"""Times as the API shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
"""When objects were made, all of them: the simulated cloud has no clock (docs/adr/0017)."""


def moment(seconds: float) -> datetime:
    """The time so many seconds after 1970 began."""
    return datetime.fromtimestamp(seconds, tz=UTC)


def in_days(days: int) -> datetime:
    """The time so many days from now."""
    return datetime.now(UTC) + timedelta(days=days)
