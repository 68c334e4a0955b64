from __future__ import annotations

from bascule.cli.sandbox_fault_text import fault_text, faults_text
from bascule.sandbox.world.faults.fault import Fault


def test_what_is_to_go_wrong_is_one_line_each() -> None:
    faults = [
        Fault(kind="throttle", type="aws_ecs_service", times=2),
        Fault(kind="eventual"),
        Fault(kind="timeout", calls=("create",), times=1, lost="request"),
    ]
    assert faults_text(faults).splitlines() == [
        "KIND      TYPE             CALLS                 TIMES          DETAIL",
        "throttle  aws_ecs_service  create update delete  2",
        "eventual  *                create                until cleared  not seen by 3 reads",
        "timeout   *                create                1              lost request",
    ]


def test_a_new_fault_is_told_in_a_sentence() -> None:
    told = fault_text(Fault(kind="denied", type="aws_ecs_service", times=2))
    assert told == "denied of aws_ecs_service, 2 times: the caller may not do this"


def test_where_nothing_is_to_go_wrong_it_says_so() -> None:
    assert faults_text([]) == "nothing is to go wrong"
