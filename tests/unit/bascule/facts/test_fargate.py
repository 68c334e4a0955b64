from __future__ import annotations

from bascule.facts.fargate import fargate


def test_the_smallest_task_has_three_sizes_of_memory() -> None:
    assert fargate().memory_for_cpu[256] == (512, 1024, 2048)


def test_larger_tasks_step_in_larger_amounts() -> None:
    assert fargate().memory_for_cpu[8192][:2] == (16384, 20480)
    assert fargate().memory_for_cpu[16384][-1] == 122880


def test_memory_ascends_with_cpu() -> None:
    smallest = [sizes[0] for sizes in fargate().memory_for_cpu.values()]
    assert smallest == sorted(smallest)


def test_a_task_may_take_no_longer_to_stop_than_spot_gives_it() -> None:
    assert fargate().spot_notice_seconds == fargate().stop_timeout_seconds == 120
