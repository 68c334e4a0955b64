"""Which requests a service gets, and in which order a load balancer asks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from zlib import crc32

_LONGEST_PATH = 128
_PLACES = 190
"""Priorities for routes that are equally exact: 256 steps of so many fill the 50,000 that a listener has."""


@dataclass(frozen=True, kw_only=True)
class Route:
    """Requests for a host (None: any) and for paths of a pattern."""

    host: str | None = None
    path: str = "/*"

    def priority(self, taken: Collection[int] = ()) -> int:
        """A listener rule's priority: the more exact a route, the earlier it is asked.

        It follows from the route alone, so that a new service moves no other one's; where two fall on the same number,
        the later one takes the next that is free.
        """
        literal = len(self.path.replace("*", "").replace("?", ""))
        step = (_LONGEST_PATH - min(literal, _LONGEST_PATH)) + (0 if self.host else _LONGEST_PATH)
        start = crc32(f"{self.host} {self.path}".encode())
        places = (1 + step * _PLACES + (start + attempt) % _PLACES for attempt in range(_PLACES))
        return next(place for place in places if place not in taken)
