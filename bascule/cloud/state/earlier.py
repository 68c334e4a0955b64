"""Earlier states of a stack: versions in its backend, copies in the project's folder, or any file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bascule.assembly.state import State, read_state
from bascule.errors import Problem, StateError
from bascule.terraform.state.copies import copies_of
from bascule.terraform.state.place import StatePlace, StateVersion

_SHOWN = 8


def earlier_states(root: Path, stack: str, place: StatePlace) -> tuple[StateVersion, ...]:
    """What `state restore` takes: the backend's versions, and the copies that were made before writes."""
    copies = (
        StateVersion(name=str(path), written=datetime.fromtimestamp(path.stat().st_mtime, UTC))
        for path in copies_of(root, stack)
    )
    return tuple(sorted((*place.versions(), *copies), key=lambda each: each.written, reverse=True))


def earlier_state(source: str, *, root: Path, stack: str, place: StatePlace) -> State:
    """The state in that file, else that version of the backend.

    Raises:
        StateError: there is neither, or it holds no state.
    """
    if Path(source).is_file():
        return read_state(Path(source).read_bytes(), source)
    versions = place.versions()
    if any(source == each.name for each in versions):
        return read_state(place.version(source), f"version {source}")
    known = earlier_states(root, stack, place)
    raise StateError(
        Problem(
            message=f"{source} is neither a file nor a version of the state",
            where=stack,
            accepted=", ".join(each.name for each in known[:_SHOWN]) or "a file that holds a state",
            fix=f"see `bascule state versions ENV {stack}`",
        )
    )
