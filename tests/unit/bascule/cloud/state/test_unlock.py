"""Locks are taken away by the id that they have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from bascule.assembly.state_backend import StateBackend
from bascule.cloud.state.unlock import unlock
from bascule.errors import StateError
from bascule.terraform.state.lock import StateLock, read_lock
from bascule.terraform.state.place import EnginePlace, LocalPlace, StatePlace
from bascule.terraform.state.stack_state import StackState

LOCK = read_lock('{"ID": "4f9c", "Who": "ci@runner", "Created": "2026-11-21T10:00:00Z", "Operation": "apply"}', "lock")


class Engine:
    def __init__(self) -> None:
        self.unlocked: list[str] = []

    def unlock(self, lock: str) -> None:
        self.unlocked.append(lock)


@dataclass(frozen=True)
class Held(EnginePlace):
    """A place that tells its lock."""

    held: StateLock | None = None
    remembers = True

    def lock(self) -> StateLock | None:
        return self.held


def _unlock(place: StatePlace, lock: str, type_: str = "s3") -> tuple[list[str], StateLock | None]:
    engine = Engine()
    backend = StateBackend(type=type_, arguments={})
    state = StackState(stack="dev-a", backend=backend, directory=cast("Any", engine), root=Path())
    gone = unlock(state, place, lock)
    return engine.unlocked, gone


def test_the_lock_of_that_id_goes() -> None:
    assert _unlock(Held(LOCK), "4f9c") == (["4f9c"], LOCK)


def test_another_id_is_refused_with_the_holder() -> None:
    with pytest.raises(StateError, match=r"another id(.|\n)*held by ci@runner since 2026-11-21 10:00:00"):
        _unlock(Held(LOCK), "")


def test_a_state_without_a_lock_is_said_so() -> None:
    with pytest.raises(StateError, match="no lock 4f9c"):
        _unlock(Held(None), "4f9c")


def test_a_backend_that_does_not_tell_is_left_to_the_engine() -> None:
    assert _unlock(EnginePlace(), "4f9c", "gcs") == (["4f9c"], None)


def test_a_running_process_keeps_its_local_lock() -> None:
    with pytest.raises(StateError, match="runs on this machine"):
        _unlock(Held(LOCK), "4f9c", "local")


def test_what_a_killed_process_noted_beside_a_local_state_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "a.tfstate").write_text("{}")
    (tmp_path / ".a.tfstate.lock.info").write_text('{"ID": "4f9c"}')
    assert LocalPlace(tmp_path / "a.tfstate").lock() is None
