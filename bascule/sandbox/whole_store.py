"""A simulated account taken as a whole: by one process alone, and in the place of a file that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bascule.errors import Problem, SandboxError
from bascule.sandbox.world.store.sessions import Sessions
from bascule.sandbox.world.store.store import Store


@contextmanager
def nobody_else(store: Path) -> Iterator[None]:
    """No engine works in the account, and none begins before the end; SandboxError if one does."""
    with Sessions(store).alone() as alone:
        if not alone:
            message = "an engine works in this simulated account just now"
            raise SandboxError(
                Problem(message=message, where=str(store), fix="wait until it has ended, then try again")
            )
        yield


def open_or_replace(store: Path) -> Store:
    """The open store; an empty one in the place of a file that is damaged or of a newer form."""
    try:
        return Store(store)
    except SandboxError:
        _remove(store)
        return Store(store)


def _remove(store: Path) -> None:
    try:
        for suffix in ("", "-wal", "-shm"):
            store.with_name(store.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        problem = Problem(message=f"cannot be removed: {error.strerror}", where=str(store), fix="move it away yourself")
        raise SandboxError(problem) from error
