from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store

STRIKES = """
import sys
from pathlib import Path
from bascule.sandbox.world.faults.fault import Faults
from bascule.sandbox.world.store.store import Store
faults = Faults(Store(Path(sys.argv[1])))
print("ready", flush=True)
sys.stdin.read()
print(sum(faults.strike("create", "aws_vpc", 1) is not None for _ in range(50)))
"""


@pytest.fixture
def faults(store: Store) -> Faults:
    return Faults(store)


def test_a_fault_strikes_as_often_as_it_is_to(faults: Faults) -> None:
    faults.add(Fault(kind="denied", times=2))
    assert [faults.strike("create", "aws_vpc", 25) is not None for _ in range(3)] == [True, True, False]
    assert faults.waiting() == []


def test_without_a_number_of_times_it_strikes_until_it_is_cleared(faults: Faults) -> None:
    faults.add(Fault(kind="denied"))
    assert all(faults.strike("create", "aws_vpc", 25) for _ in range(5))
    assert faults.clear() == 1
    assert faults.strike("create", "aws_vpc", 25) is None


@pytest.mark.parametrize(
    ("fault", "met"),
    [
        (Fault(kind="denied"), True),
        (Fault(kind="denied", type="aws_*"), True),
        (Fault(kind="denied", type="aws_ecs_*"), False),
        (Fault(kind="denied", calls=("read",)), False),
        (Fault(kind="eventual", calls=("read",)), True),
    ],
)
def test_a_fault_meets_the_calls_and_types_that_it_names(faults: Faults, fault: Fault, met: bool) -> None:
    faults.add(fault)
    assert (faults.strike("create", "aws_vpc", 25) is not None) == met


def test_one_call_uses_up_as_many_throttles_as_it_has_attempts(faults: Faults) -> None:
    faults.add(Fault(kind="throttle", times=30))
    taken = [strike and strike.attempts for strike in (faults.strike("create", "aws_vpc", 25) for _ in range(3))]
    assert taken == [25, 5, None]


def test_processes_that_meet_it_at_once_share_its_times(faults: Faults, store: Store) -> None:
    faults.add(Fault(kind="denied", times=60))
    start, go = os.pipe()
    command = [sys.executable, "-c", STRIKES, str(store.path)]
    processes = [subprocess.Popen(command, stdin=start, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    os.close(go)
    counts = [int(process.communicate()[0]) for process in processes]
    os.close(start)
    assert sum(counts) == 60
