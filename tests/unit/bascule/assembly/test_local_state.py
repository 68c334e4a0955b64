"""States in local files, as killed engines leave them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bascule.assembly.local_state import mend_local_state
from bascule.errors import StateError

STATE = '{"version": 4, "resources": []}'
LOCKS_IT = """
import fcntl, sys
file = open(sys.argv[1], "r+")
fcntl.lockf(file, fcntl.LOCK_EX)
print("locked", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """An empty file, with the engine's copy beside it."""
    path = tmp_path / "dev-aws-app.tfstate"
    path.touch()
    path.with_name("dev-aws-app.tfstate.backup").write_text(STATE)
    return path


def test_an_emptied_state_is_that_of_the_engines_copy_again(state: Path) -> None:
    assert mend_local_state(state)
    assert state.read_text() == STATE


def test_a_state_that_an_engine_is_writing_is_left_alone(state: Path) -> None:
    command = [sys.executable, "-c", LOCKS_IT, str(state)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as engine:
        assert engine.stdout is not None
        assert engine.stdout.readline() == "locked\n"
        assert not mend_local_state(state)
        engine.kill()
    assert state.read_text() == ""


def test_a_state_is_left_as_it_is(state: Path) -> None:
    state.write_text(STATE)
    assert not mend_local_state(state)
    assert state.read_text() == STATE


@pytest.mark.parametrize("content", [b"\x00\xff garbage", b'{"version": 4, "resou', b"[]"])
def test_a_file_that_holds_no_state_is_refused_with_the_next_step_and_kept(state: Path, content: bytes) -> None:
    state.write_bytes(content)
    with pytest.raises(StateError, match=r"next: put dev-aws-app.tfstate.backup in its place"):
        mend_local_state(state)
    assert state.read_bytes() == content


def test_where_there_is_no_state_and_no_copy_nothing_is_mended(tmp_path: Path) -> None:
    (tmp_path / "empty.tfstate").touch()
    assert not mend_local_state(tmp_path / "none.tfstate")
    assert not mend_local_state(tmp_path / "empty.tfstate")
