"""What is written down of each call while a provider process answers it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import perf_counter

from bascule.sandbox.world.store.call_log import CallLog, LoggedCall


class Journal:
    """The calls of one provider process. Several are answered at once, each in a thread of its own."""

    def __init__(self, log: CallLog, *, provider: str, stack: str) -> None:
        self._log = log
        self._provider = provider
        self._stack = stack
        self._run = f"{stack} {os.getppid()}"
        self._local = threading.local()

    @contextmanager
    def entry(self, call: str) -> Iterator[LoggedCall]:
        """The entry of the call that is answered now; it is in the log afterwards."""
        entry = self._local.entry = LoggedCall(
            at=datetime.now(UTC).isoformat(timespec="milliseconds"),
            run=self._run,
            stack=self._stack,
            provider=self._provider,
            call=call,
        )
        self._local.started = perf_counter()
        try:
            yield entry
        finally:
            self.write(entry)
            self._local.entry = None

    def write(self, entry: LoggedCall) -> None:
        """The entry is in the log with the time that it took."""
        entry.took = round(perf_counter() - self._local.started, 6)
        self._log.append(entry)

    @property
    def now(self) -> LoggedCall:
        """The entry of the call that this thread answers; outside of any, one that nobody reads."""
        return getattr(self._local, "entry", None) or LoggedCall(at="", run="", stack="", provider="", call="")
