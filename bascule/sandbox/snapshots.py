"""Copies of a whole simulated account, and the way back to one. The states of stacks are their engines', and stay."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bascule.errors import Problem, SandboxError
from bascule.sandbox.whole_store import nobody_else, open_or_replace
from bascule.sandbox.world.store.failure import problem_of
from bascule.sandbox.world.store.store import Store

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def take_snapshot(store: Path, name: str) -> Path:
    """The account as it is now is kept under that name: the file. Engines may run meanwhile."""
    kept = _snapshot(store, name)
    if kept.exists():
        fix = "choose another name, or remove that file"
        raise SandboxError(Problem(message="exists already", where=str(kept), fix=fix))
    unfinished = kept.with_suffix(".unfinished")
    with _explained(kept):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with closing(Store(store)) as opened, closing(sqlite3.connect(unfinished)) as copy:
            opened.copy_to(copy)
        unfinished.replace(kept)
    return kept


def restore_snapshot(store: Path, name: str) -> int:
    """The account is as it was then: how many objects it holds. A damaged file is replaced."""
    kept = _snapshot(store, name)
    if not kept.exists():
        names = ", ".join(snapshot_names(store)) or "there are none"
        fix = f"`bascule sandbox snapshot NAME {store.stem}` makes one"
        raise SandboxError(
            Problem(message="there is no such snapshot", where=str(kept), found=name, accepted=names, fix=fix)
        )
    store.parent.mkdir(parents=True, exist_ok=True)
    with nobody_else(store), _explained(kept), closing(sqlite3.connect(f"file:{kept}?mode=ro", uri=True)) as copy:
        copy.execute("SELECT count(*) FROM objects")
        with closing(open_or_replace(store)) as opened:
            opened.copy_from(copy)
    with closing(Store(store)) as opened:
        [row] = opened.query("SELECT count(*) AS objects FROM objects")
    return int(row["objects"])


def snapshot_names(store: Path) -> list[str]:
    """The snapshots of that account, by name."""
    return sorted(path.stem for path in _folder(store).glob("*.db"))


def _snapshot(store: Path, name: str) -> Path:
    if not _NAME.fullmatch(name):
        accepted = "letters, digits, dots, hyphens and underscores, at most 64"
        problem = Problem(
            message="is not a name of a snapshot", found=name, accepted=accepted, fix="choose another name"
        )
        raise SandboxError(problem)
    return _folder(store) / f"{name}.db"


def _folder(store: Path) -> Path:
    return store.parent / "snapshots" / store.stem


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise SandboxError(problem_of(error, path)) from error
