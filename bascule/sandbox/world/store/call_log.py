"""Every call of every provider process, one line of JSON each, in a file beside the store.

A file that all processes append to costs microseconds, needs no lock and loses nothing when one is killed. Two files
are kept; the older goes when the newer is full. No values of objects stand here: only types, identifiers, results.
"""

from __future__ import annotations

import fcntl
import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path

_FULL = 8 * 2**20
"""Bytes of one file: about 30,000 calls."""


@dataclass(kw_only=True)
class LoggedCall:
    """One call. `took` are real seconds; in reality it would begin and last so many seconds after its run began.

    `run` is the same for all calls of one engine run of a stack. `result` is ok, refused or failed.
    """

    at: str
    run: str
    stack: str
    provider: str
    call: str
    type: str = ""
    id: str = ""
    result: str = "ok"
    reason: str = ""
    fault: str = ""
    took: float = 0.0
    begins: float = 0.0
    lasts: float = 0.0


class CallLog:
    """The call log of one store. A file is `full` at that many bytes."""

    def __init__(self, store: Path, *, full: int = _FULL) -> None:
        self._full = full
        self._path = store.with_name(f"{store.name}-calls")
        self._older = store.with_name(f"{store.name}-calls.1")
        self._file = -1
        self._writing = threading.Lock()

    def append(self, call: LoggedCall) -> None:
        """The call is in the log. A log that cannot be written is no reason to fail."""
        line = json.dumps({key: value for key, value in vars(call).items() if value})
        with self._writing, suppress(OSError):
            if self._file < 0 or os.fstat(self._file).st_size > self._full:
                self._begin()
            os.write(self._file, f"{line}\n".encode())

    def calls(self) -> Iterator[LoggedCall]:
        """Every call that is still in the log, the oldest first."""
        names = {each.name for each in fields(LoggedCall)}
        for path in (self._older, self._path):
            for line in _lines(path):
                with suppress(ValueError, TypeError):  # a line that a full disk cut off
                    yield LoggedCall(**{key: value for key, value in json.loads(line).items() if key in names})

    def clear(self) -> None:
        """There are no calls in the log."""
        for path in (self._older, self._path):
            path.unlink(missing_ok=True)

    def _begin(self) -> None:
        """The newest file is open; a full one has become the older one, whichever process sees it first."""
        if self._file >= 0:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            if self._path.exists() and os.path.samestat(os.fstat(self._file), self._path.stat()):
                self._path.replace(self._older)
            os.close(self._file)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
