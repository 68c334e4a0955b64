"""A hosted zone that somebody else owns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ExistingZone:
    """The id and domain of a hosted zone, under the names that `HostedZone` gives them."""

    zone_id: str
    name: str
