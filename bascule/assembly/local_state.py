"""A state in a local file, as a killed engine may have left it.

Engines empty the file before they write it anew, which they do after each object. One that is killed in between leaves
it empty, and the next one takes an empty file for a state that holds nothing: it would make everything twice, or
destroy nothing. The state before the killed run stands beside it, in the engine's own copy.
"""

from __future__ import annotations

import fcntl
import json
from pathlib import Path
from typing import IO

from bascule.errors import Problem, StateError


def mend_local_state(path: Path) -> bool:
    """Whether the state was put back: an emptied one is that of the engine's copy again, if no engine is at work.

    A file that may not be written is left alone: the engine says so when it is used.

    Raises:
        StateError: the file holds no state.
    """
    copy = path.with_name(f"{path.name}.backup")
    try:
        with path.open("r+b") as file:
            return _locked(file) and _mend(file, path, copy)
    except OSError:
        return False


def _locked(file: IO[bytes]) -> bool:
    """Whether no engine has the state; none gets it before the file is closed."""
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _mend(file: IO[bytes], path: Path, copy: Path) -> bool:
    content = file.read()
    if content:
        _check(content, path, copy)
    elif copy.is_file():
        file.write(copy.read_bytes())
        return True
    return False


def _check(content: bytes, path: Path, copy: Path) -> None:
    try:
        if isinstance(json.loads(content), dict):
            return
        reason = "no JSON object"
    except ValueError as error:
        reason = str(error)
    before = f"put {copy.name} in its place: the state before the last run" if copy.is_file() else ""
    fix = before or f"put a copy in its place: `bascule state backup` writes them to .bascule/backups/{path.stem}"
    raise StateError(Problem(message="holds no state", where=str(path), found=reason, fix=fix))
