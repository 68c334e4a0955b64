"""What keeps a store from being used, and what helps against it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from bascule.errors import Problem

_NEXT = {
    "SQLITE_FULL": "make room on the disk, then run the same command again: nothing of the failed change was kept",
    "SQLITE_READONLY": "let this user write the file and its folder, then run the same command again",
    "SQLITE_CANTOPEN": "let this user read and write the file and its folder, then run the same command again",
    "SQLITE_PERM": "let this user read and write the file and its folder, then run the same command again",
    "SQLITE_BUSY": "another process keeps the file locked: end it, then run the same command again",
    "SQLITE_IOERR": "check the disk and the room on it, then run the same command again",
}
"""By the beginning of SQLite's name of the error."""


def problem_of(error: sqlite3.Error | OSError, path: Path) -> Problem:
    """The error as a user can act on it. Where only the file's content can be at fault: go back to a good one."""
    name = getattr(error, "sqlite_errorname", None) or ("SQLITE_PERM" if isinstance(error, OSError) else "")
    known = (remedy for beginning, remedy in _NEXT.items() if name.startswith(beginning))
    account = path.stem
    go_back = (
        f"go back to a snapshot (`bascule sandbox restore NAME {account}`), or run `bascule sandbox reset {account}`: "
        "the next deployment then makes everything anew"
    )
    return Problem(message=f"the simulated cloud cannot be used: {error}", where=str(path), fix=next(known, go_back))
