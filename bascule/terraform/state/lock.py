"""Who holds the lock of a state, as the engine that took it wrote it down."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bascule.assembly.flaws import flaws
from bascule.errors import Problem, StateError


class StateLock(BaseModel):
    """A lock: both engines write the same members, beside a local state, into S3's lock file and in their errors."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(alias="ID")
    operation: str = Field("", alias="Operation")
    who: str = Field("", alias="Who")
    created: datetime | None = Field(None, alias="Created")

    def __str__(self) -> str:
        since = f" since {self.created:%Y-%m-%d %H:%M:%S %Z}" if self.created else ""
        return f"{self.id}: held by {self.who or 'somebody'}{since}, {self.operation or 'an unknown operation'}"


def read_lock(text: str | bytes, where: str) -> StateLock:
    """The lock that the text describes; StateError when it describes none."""
    try:
        return StateLock.model_validate_json(text)
    except ValidationError as error:
        problem = Problem(
            message="holds no lock that can be read",
            where=where,
            found=flaws(error),
            fix="see that nobody works on the state, then remove this file",
        )
        raise StateError(problem) from None
