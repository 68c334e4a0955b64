"""Whether a provider process still runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.sandbox.world.store.sessions import Sessions
from tests.unit.bascule.sandbox.engine_at_work import engine_at_work


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "account.db"


def test_a_session_lives_until_its_process_is_killed(store: Path) -> None:
    with engine_at_work(store) as session:
        while_it_runs = Sessions(store).living(session)
    assert (while_it_runs, Sessions(store).living(session)) == (True, False)


def test_nobody_is_alone_while_another_process_has_a_session(store: Path) -> None:
    with engine_at_work(store), Sessions(store).alone() as while_it_runs:
        pass
    with Sessions(store).alone() as afterwards:
        pass
    assert (while_it_runs, afterwards) == (False, True)


def test_a_look_at_its_own_session_does_not_end_it(store: Path) -> None:
    sessions = Sessions(store)
    session = sessions.begin()
    assert (sessions.living(session), sessions.living(session)) == (True, True)


def test_a_session_that_nobody_began_is_over_though_its_process_number_is_in_use(store: Path) -> None:
    assert not Sessions(store).living("1-0123456789abcdef0123456789abcdef")
