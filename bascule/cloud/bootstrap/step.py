"""One thing that has to be made before an engine can write a state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Step:
    """What is missing, in words for the person who is asked, and the call that makes it."""

    text: str
    make: Callable[[], None]
