"""What a command used."""

import sys

import pytest

from benchmarks.usage import Usage, measure, median

SPIN = "import time\nwhile time.process_time() < 0.3: pass"


def test_the_median_is_taken_of_each_number_by_itself() -> None:
    usages = [Usage(cpu=1, wall=9, peak=5), Usage(cpu=3, wall=8, peak=6), Usage(cpu=2, wall=7, peak=4)]
    assert median(usages) == Usage(cpu=2, wall=8, peak=5)


def test_the_cpu_of_a_child_process_is_counted() -> None:
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {SPIN!r}], check=True)"
    assert measure([sys.executable, "-c", program]).cpu >= 0.3


def test_memory_is_seen_while_the_command_runs() -> None:
    megabytes = 64
    program = f"block = bytearray({megabytes} << 20)\n{SPIN}"
    assert measure([sys.executable, "-c", program]).peak >= megabytes << 20


def test_a_command_that_fails_ends_the_run_with_its_last_lines() -> None:
    with pytest.raises(SystemExit, match="exit code 3\nnot today"):
        measure([sys.executable, "-c", "print('not today'); raise SystemExit(3)"])
