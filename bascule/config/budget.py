"""What an environment or account may cost, and who hears of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Email
from bascule.config.section import Many, Section


class Budget(Section):
    """A monthly budget; it warns and stops nothing."""

    monthly_usd: Annotated[int, Field(ge=1, le=10_000_000)] = Field(description="US dollars a month")
    alert_percent: Many[Annotated[int, Field(ge=1, le=1000)]] = Field(
        (80, 100), description="shares of the budget that send a message"
    )
    anomaly_usd: Annotated[int, Field(ge=1, le=1_000_000)] | None = Field(
        None, description="unusual cost in US dollars that sends a message; left out: none does"
    )


class Alarms(Section):
    """Who is told when something is wrong."""

    email: Email = Field(description="has to confirm the subscription once")
