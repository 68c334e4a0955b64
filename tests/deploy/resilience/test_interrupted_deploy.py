"""A deployment that is broken off goes on where it stopped: nothing is made twice, and no state is lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from bascule.terraform.working_directory import PlanOutcome
from tests.deploy.resilience.conftest import Small, managed, wait_until

KIND = "aws-foundation"
STACK = f"small-{KIND}"

BreakOff = Callable[[Small], None]


def press_ctrl_c(small: Small) -> None:
    """The engine waits for what it has begun, and its state has all that was made."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete", 3)
    apply.press_ctrl_c()
    assert apply.end() == 1
    assert "Interrupt received" in apply.said
    assert "crashed" not in apply.said
    assert len(managed(small.stack(KIND))) == len(small.cloud.objects(STACK))


def kill_engine_that_does_not_know_of_an_object(small: Small) -> None:
    """The cloud makes what it was asked for while the engine is stopped; then the engine is killed."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with small.cloud.held():
        made = len(small.cloud.objects(STACK))
        apply.until(": Creating...", made + 2)
        apply.send(signal.SIGSTOP)
    wait_until(lambda: len(small.cloud.objects(STACK)) > made)
    apply.send(signal.SIGKILL)
    apply.end()
    assert len(small.cloud.objects(STACK)) > len(managed(small.stack(KIND)))


def kill_provider(small: Small) -> None:
    """The engine says what happened, and keeps in its state what it knows of."""
    apply = small.start(KIND, "apply", "-auto-approve")
    apply.until("Creation complete")
    with small.cloud.held():
        apply.until(": Creating...", len(small.cloud.objects(STACK)) + 2)
        os.kill(small.cloud.provider_process(STACK), signal.SIGKILL)
        assert apply.end() == 1
    assert "Error: " in apply.said


@pytest.mark.parametrize("break_off", [press_ctrl_c, kill_engine_that_does_not_know_of_an_object, kill_provider])
def test_a_second_apply_finishes_and_makes_nothing_twice(small: Small, break_off: BreakOff) -> None:
    foundation = small.stack(KIND)
    break_off(small)
    known = managed(foundation)
    assert len(known) > 0

    apply_all(small)

    assert set(known) <= set(managed(foundation))
    assert len(small.cloud.objects(STACK)) == len(managed(foundation))
    assert foundation.plan() is PlanOutcome.EMPTY


def apply_all(small: Small) -> None:
    apply = small.start(KIND, "apply", "-auto-approve")
    assert apply.end() == 0, apply.said
