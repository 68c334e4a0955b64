"""Where a stack's state is while it is applied, decided by the states that there are."""

from __future__ import annotations

from enum import Enum

from bascule.assembly.state import State
from bascule.errors import Problem, StateError


class Home(Enum):
    """Where the engine writes the state."""

    BACKEND = "backend"
    """Where the file says."""

    LOCAL = "local"
    """A file in the project first: an engine writes it after each object, and S3 every 20 seconds only."""


def decide(stack: str, *, local: State | None, remote: State | None) -> Home:
    """The home of the next apply.

    A first apply is local, and moves into the backend when it is complete; so is one that was interrupted before. A
    local state that the backend has as new or newer is a leftover of a run that was interrupted after it was moved.

    Raises:
        StateError: both places have a state, and one is no later one of the other.
    """
    if remote is None or remote.is_empty:
        return Home.LOCAL
    if local is None or local.is_empty:
        return Home.BACKEND
    if local.lineage != remote.lineage and local.holds_same(remote):
        return Home.LOCAL
    if local.lineage != remote.lineage:
        raise StateError(
            Problem(
                message="two states say that they are this stack's",
                where=stack,
                found=f"in the project: {local.lineage}, {local.objects} objects; "
                f"in the backend: {remote.lineage}, {remote.objects} objects",
                accepted="one of them, or both of one lineage",
                fix=f"find out which is right; if `.bascule/state/{stack}.tfstate` is not, move it away",
            )
        )
    return Home.LOCAL if local.serial > remote.serial else Home.BACKEND
