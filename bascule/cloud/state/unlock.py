"""A lock that a killed run left behind, taken away."""

from __future__ import annotations

from bascule.errors import Problem, StateError
from bascule.terraform.state.lock import StateLock
from bascule.terraform.state.place import StatePlace
from bascule.terraform.state.stack_state import StackState


def unlock(state: StackState, place: StatePlace, lock_id: str) -> StateLock | None:
    """The lock is gone; what it said is returned, None where the backend does not tell.

    Raises:
        StateError: there is no lock, it has another id, or its holder is a process that runs here.
        ToolError: the engine cannot take it away.
    """
    lock = place.lock()
    if place.remembers and (lock is None or lock.id != lock_id):
        raise StateError(
            Problem(
                message=f"the state has no lock {lock_id or 'at all'}" if lock is None else "the lock has another id",
                where=state.stack,
                found=str(lock) if lock else "",
                fix=f"ask who holds it; if nobody does, `bascule state unlock ENV {state.stack} {lock.id}`"
                if lock
                else "nothing keeps the next run from it; `bascule state list ENV` shows every lock",
            )
        )
    if state.backend.type == "local":
        raise StateError(
            Problem(
                message="the lock is held by a process that runs on this machine",
                where=state.stack,
                found=str(lock),
                fix="wait for it to end, or end it: a local state's lock goes with its process",
            )
        )
    state.directory.unlock(lock_id)
    return lock
