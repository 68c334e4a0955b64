"""Where the endpoint of a store is found: a file beside the store, which its server keeps locked as long as it lives.

The system takes the lock back when the process ends, whatever ends it, so a file that was left behind is never taken
for a living endpoint. Whoever looks or starts holds a second lock meanwhile: two at once do not miss each other.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Address:
    """The address of one store's endpoint."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_suffix(".endpoint")
        self._door = store.with_name(f"{store.name}-endpoint-door")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else looks for the endpoint or starts one until the end."""
        self._door.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._door, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def url(self) -> str | None:
        """The URL of the living endpoint; null if there is none."""
        try:
            descriptor = os.open(self.path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return os.read(descriptor, _LONGEST).decode() or None
        else:
            return None
        finally:
            os.close(descriptor)

    def announce(self, url: str) -> Announcement:
        """The endpoint at that URL is this process's, and is found from now on."""
        self.path.unlink(missing_ok=True)
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        os.write(descriptor, url.encode())
        return Announcement(self.path, descriptor)

    def withdraw(self) -> None:
        """No endpoint is found any more; one that lives notices, and ends."""
        self.path.unlink(missing_ok=True)


_LONGEST = 200


class Announcement:
    """An endpoint that can be found as long as this process keeps the file open."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor

    def holds(self) -> bool:
        """Whether the file beside the store is still this one: neither removed nor another endpoint's."""
        try:
            return os.path.samestat(self._path.stat(), os.fstat(self._descriptor))
        except FileNotFoundError:
            return False

    def end(self) -> None:
        """The endpoint is not found any more."""
        if self.holds():
            self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
