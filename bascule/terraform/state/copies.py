"""Copies of states in the project's folder: one before each write, readable by their owner alone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from bascule.assembly.state import State
from bascule.tools.project import BACKUPS


def keep_copy(root: Path, stack: str, state: State, *, folder: Path | None = None) -> Path:
    """The state lies in `.bascule/backups/<stack>/<time>-<serial>.tfstate`, or in another folder's `<stack>/`."""
    place = (folder or root / BACKUPS) / stack
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{state.serial}.tfstate"
    write_private(path, state.text())
    return path


def copies_of(root: Path, stack: str) -> tuple[Path, ...]:
    """The copies of a stack's state, the latest first."""
    return tuple(sorted((root / BACKUPS / stack).glob("*.tfstate"), reverse=True))


def write_private(path: Path, text: str) -> None:
    """The file has the text, as a whole or not at all, and only its owner may read it: states hold what is secret."""
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
