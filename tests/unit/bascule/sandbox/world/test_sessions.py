"""Whether a provider process still runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bascule.sandbox.world.sessions import Sessions

BEGINS_ONE = """
import sys
from pathlib import Path
from bascule.sandbox.world.sessions import Sessions
print(Sessions(Path(sys.argv[1])).begin(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "account.db"


def test_a_session_lives_until_its_process_is_killed(store: Path) -> None:
    command = [sys.executable, "-c", BEGINS_ONE, str(store)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        session = other.stdout.readline().strip()
        while_it_runs = Sessions(store).living(session)
        other.kill()
    assert (while_it_runs, Sessions(store).living(session)) == (True, False)


def test_a_look_at_its_own_session_does_not_end_it(store: Path) -> None:
    sessions = Sessions(store)
    session = sessions.begin()
    assert (sessions.living(session), sessions.living(session)) == (True, True)


def test_a_session_that_nobody_began_is_over_though_its_process_number_is_in_use(store: Path) -> None:
    assert not Sessions(store).living("1-0123456789abcdef0123456789abcdef")
