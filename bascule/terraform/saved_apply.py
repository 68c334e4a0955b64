"""A saved plan applied as it stands, without a state getting lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from bascule.assembly.state import read_state
from bascule.errors import Problem, ToolError
from bascule.terraform.state.copies import keep_copy
from bascule.terraform.working_directory import WorkingDirectory

ERRORED: Final = "errored.tfstate"
"""What an engine writes into the stack's folder when the backend does not take the state after an apply."""

Keep: TypeAlias = Callable[[Path], str]
"""Keeps a file where it outlives this machine, and says where that is."""


def push_errored(directory: WorkingDirectory) -> None:
    """A state that an earlier apply in this folder could not hand over is the backend's, unless work went on there."""
    errored = directory.folder / ERRORED
    if errored.is_file():
        directory.push(errored.read_text())
        errored.unlink()


def apply_saved(
    directory: WorkingDirectory, saved: Path, *, root: Path, keep: Keep = str, lock_seconds: int = 0
) -> None:
    """The plan is applied; the state before it was copied.

    Args:
        keep: where the state goes that the backend did not take, besides the copies.
        lock_seconds: for how long another run may hold the state's lock.

    Raises:
        ToolError: applying failed; a state that the backend did not take lies where the message says.
    """
    if text := directory.state().strip():
        keep_copy(root, directory.stack, read_state(text, f"state of {directory.stack}"))
    try:
        directory.apply(saved, lock_seconds=lock_seconds)
    except ToolError as error:
        errored = directory.folder / ERRORED
        if not errored.is_file():
            raise
        copy = keep_copy(root, directory.stack, read_state(errored.read_bytes(), str(errored)))
        errored.unlink()
        raise ToolError(
            Problem(
                message=f"the apply's state could not be written\n{error}",
                where=directory.stack,
                found=f"the state lies in {(place := keep(copy))}",
                fix=f"once the backend answers, before all else: `bascule state restore ENV {directory.stack} {place}`",
            )
        ) from error
