"""When each change of one engine run would begin and end in reality: after those of the objects that it refers to.

Counted from the beginning of the run, as if the engine had no limit to what it does at once. What only `depends_on`
says is not known here.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable

Names = Iterable[tuple[str, str]]
"""Type and identifier, ARN or name of objects."""


class Timeline:
    """The run of one provider process."""

    def __init__(self) -> None:
        self._free: dict[tuple[str, str], float] = {}
        self._lock = threading.Lock()

    def add(self, duration: float, *, after: Names, before: Names) -> float:
        """When the change begins. `after` it waits for changes that named these; `before` names what waits for it."""
        with self._lock:
            begins = max((self._free.get(name, 0.0) for name in after), default=0.0)
            for name in before:
                self._free[name] = max(self._free.get(name, 0.0), begins + duration)
        return begins
