"""How the service ends: no new answers, and those that are open are finished."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Drain:
    """Counts open answers; once it has begun, it is over when the last one ended, or `longest_answer` later."""

    def __init__(self, longest_answer: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._longest, self._clock = longest_answer, clock
        self._began: float | None = None
        self.open = 0

    def begin(self) -> None:
        """From now on there are no new answers."""
        if self._began is None:
            self._began = self._clock()

    @property
    def begun(self) -> bool:
        """Whether the service is on its way out."""
        return self._began is not None

    @property
    def over(self) -> bool:
        """Whether nobody has to be waited for any more."""
        return self._began is not None and (self.open == 0 or self._clock() - self._began > self._longest)

    @contextmanager
    def answer(self) -> Iterator[None]:
        """One answer is open."""
        self.open += 1
        try:
            yield
        finally:
            self.open -= 1
