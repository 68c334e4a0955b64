"""Which provider processes still run.

Each holds a lock that the system takes back when the process ends, whatever ends it. Process numbers would not tell:
they are used again, and in every container they begin anew.
"""

from __future__ import annotations

import fcntl
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

_POSITIONS = 2**62
"""Positions that can be locked in a file, whatever its size."""


class Sessions:
    """The locks of one store's provider processes, in an empty file beside the store."""

    def __init__(self, store: Path) -> None:
        self._path = store.with_name(f"{store.name}-sessions")
        self._own: set[str] = set()

    def begin(self) -> str:
        """A new session of this process: it lives as long as the process does."""
        session = f"{os.getpid()}-{uuid.uuid4().hex}"
        fcntl.lockf(self._file, fcntl.LOCK_EX, 1, _position(session))
        self._own.add(session)
        return session

    def living(self, session: str) -> bool:
        """Whether the process that began the session still runs."""
        if session in self._own:
            return True
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _position(session))
        except OSError:
            return True
        fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _position(session))
        return False

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether no other process has a session; if so, none begins one until the end."""
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 0, 0)
        except OSError:
            yield False
            return
        try:
            yield True
        finally:
            fcntl.lockf(self._file, fcntl.LOCK_UN, 0, 0)

    @cached_property
    def _file(self) -> int:
        """Closed by the end of the process alone: to close any descriptor of a file gives back all locks on it."""
        return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)


def _position(session: str) -> int:
    return int(session.rpartition("-")[2], 16) % _POSITIONS
