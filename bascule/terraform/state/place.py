"""What a backend knows of a state besides the state itself."""

from __future__ import annotations

import fcntl
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from bascule.terraform.state.lock import StateLock, read_lock


@dataclass(frozen=True, kw_only=True)
class StateVersion:
    """A state as it once was: what `state restore` takes for it, and when it was written."""

    name: str
    written: datetime
    is_latest: bool = False


class StatePlace(Protocol):
    """Where a state lies."""

    @property
    def remembers(self) -> bool:
        """Whether the place can be asked for locks and the time of the last change."""

    def last_change(self) -> datetime | None:
        """When the state was last written; None before the first apply."""

    def lock(self) -> StateLock | None:
        """The lock that a run holds, or that one left behind; None if there is none."""

    def versions(self) -> tuple[StateVersion, ...]:
        """Earlier states that the place keeps, the latest first."""

    def version(self, name: str) -> str:
        """The text of an earlier state."""


@dataclass(frozen=True)
class LocalPlace:
    """A state in a file. Its lock ends with the process that holds it; the note beside it may be left behind."""

    path: Path
    remembers = True

    def last_change(self) -> datetime | None:
        """When the file was written."""
        return datetime.fromtimestamp(self.path.stat().st_mtime, UTC) if self.path.is_file() else None

    def lock(self) -> StateLock | None:
        """The lock of a process that runs now."""
        note = self.path.with_name(f".{self.path.name}.lock.info")
        if not note.is_file() or not self._held():
            return None
        return read_lock(note.read_bytes(), str(note))

    def versions(self) -> tuple[StateVersion, ...]:
        """None: the copies in the project's folder are all that there is."""
        return ()

    def version(self, name: str) -> str:
        """None is kept here."""
        raise LookupError(name)

    def _held(self) -> bool:
        """Whether a process has the file: engines lock it as a whole."""
        try:
            with self.path.open("r+b") as file:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False


@dataclass(frozen=True)
class EnginePlace:
    """A backend that only the engine talks to: it says nothing about locks and times."""

    remembers = False

    def last_change(self) -> datetime | None:
        """Unknown."""
        return None

    def lock(self) -> StateLock | None:
        """Unknown."""
        return None

    def versions(self) -> tuple[StateVersion, ...]:
        """Unknown."""
        return ()

    def version(self, name: str) -> str:
        """Unknown."""
        raise LookupError(name)
