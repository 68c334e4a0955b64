"""What a deploy writes into the service's parameter, so that others see it."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Self

from bascule.cloud.ecs.image_reference import ImageReference

_TIME = "%Y%m%dT%H%M%SZ"
_FORM = re.compile(r"(?P<started>\d{8}T\d{6}Z)-(?P<digest>[0-9a-f]{12})-(?P<nonce>[0-9a-f]{8}) (?P<state>\w+)")


class DeployState(StrEnum):
    """How far a deploy got; an interrupted one is nobody's any more."""

    STARTED = "started"
    DELIVERED = "delivered"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, kw_only=True)
class DeployMark:
    """A deploy's time, image and a number drawn for it: "20261121T181149Z-3f2a9c81d0e4-5b6c7d8e started"."""

    started: datetime
    digest: str
    nonce: str
    state: DeployState = DeployState.STARTED

    @classmethod
    def new(cls, image: ImageReference, now: datetime) -> Self:
        """The mark of a deploy that starts now."""
        return cls(started=now.replace(microsecond=0), digest=image.short, nonce=secrets.token_hex(4))

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The mark of a text; None if there is none, or somebody else's tool wrote it."""
        match = _FORM.fullmatch(text)
        if match is None or match["state"] not in set(DeployState):
            return None
        started = datetime.strptime(match["started"], _TIME).replace(tzinfo=UTC)
        return cls(started=started, digest=match["digest"], nonce=match["nonce"], state=DeployState(match["state"]))

    @property
    def id(self) -> str:
        """The mark without its state: what a person calls the deploy by."""
        return f"{self.started.strftime(_TIME)}-{self.digest}-{self.nonce}"

    def __str__(self) -> str:
        return f"{self.id} {self.state}"

    def ended(self, state: DeployState) -> Self:
        """The same deploy, further on."""
        return replace(self, state=state)

    def under_way(self, now: datetime, patience: int) -> bool:
        """Whether somebody may still work on it: started, and not longer ago than `patience` seconds."""
        return self.state is DeployState.STARTED and now - self.started < timedelta(seconds=patience)
