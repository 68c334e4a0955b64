"""When a service has no tasks at all."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Section

_Time = Annotated[str, Text(r"(?:[01]\d|2[0-3]):[0-5]\d", 'a time of day such as "20:00"', 5)]
_TimeZone = Annotated[
    str, Text(r"UTC|[A-Z][A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+", "the name of a time zone such as Europe/Berlin", 64)
]


class OffHours(Section):
    """Each night from one time to the other, and whole weekends unless they are to be as other days."""

    at: _Time = Field(description="its tasks end then")
    until: _Time = Field(description="it has its tasks again from then on")
    weekends: bool = Field(True, description="off from Friday's end to Monday; false: weekends as other days")
    time_zone: _TimeZone = Field("UTC", description="that the times are in")
