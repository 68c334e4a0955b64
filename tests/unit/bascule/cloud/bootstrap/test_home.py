"""Where a stack is applied, by the states that there are."""

from __future__ import annotations

import pytest

from bascule.assembly.state import State
from bascule.cloud.bootstrap.home import Home, decide
from bascule.errors import StateError


def _state(serial: int, lineage: str = "l", output: str = "x") -> State:
    return State(
        version=4, terraform_version="1.11.4", serial=serial, lineage=lineage, outputs={"a": {"value": output}}
    )


EMPTY = State(version=4, terraform_version="1.11.4", serial=1, lineage="e")


@pytest.mark.parametrize(
    ("local", "remote", "home"),
    [
        (None, None, Home.LOCAL),
        (_state(3), None, Home.LOCAL),
        (_state(3), EMPTY, Home.LOCAL),
        (None, _state(3), Home.BACKEND),
        (EMPTY, _state(3), Home.BACKEND),
        (_state(3), _state(3), Home.BACKEND),
        (_state(3), _state(4), Home.BACKEND),
        (_state(4), _state(3), Home.LOCAL),
        (_state(4), _state(1, lineage="of a push that was killed"), Home.LOCAL),
    ],
)
def test_a_first_apply_is_local_and_goes_on_there_until_its_state_has_moved(
    local: State | None, remote: State | None, home: Home
) -> None:
    assert decide("a", local=local, remote=remote) is home


def test_two_states_of_different_lives_are_refused() -> None:
    with pytest.raises(StateError, match=r"two states(.|\n)*move it away"):
        decide("a", local=_state(3), remote=_state(3, lineage="m", output="y"))
