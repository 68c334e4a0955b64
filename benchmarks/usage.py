"""What a command uses: CPU and memory of its whole process tree, on Linux."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_BETWEEN_SAMPLES = 0.01
_LAST_LINES = 20


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What a process and its descendants used.

    `cpu` is seconds of user and system time of all that were waited for, `wall` seconds of the clock, `peak` the
    greatest sum of resident memory that was seen over the tree, in bytes: shared pages count once a process.
    """

    cpu: float
    wall: float
    peak: int


def measure(argv: Sequence[str | Path], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Usage:
    """Runs the command to its end; SystemExit with its last lines when it fails."""
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(each) for each in argv], cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        peak = 0
        ended, status = 0, 0
        while not ended:
            peak = max(peak, sum(map(_resident, _tree(process.pid))))
            time.sleep(_BETWEEN_SAMPLES)
            ended, status, resources = os.wait4(process.pid, os.WNOHANG)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            lines = output.read().decode(errors="replace").splitlines()[-_LAST_LINES:]
            raise SystemExit("\n".join([f"{argv} failed with exit code {process.returncode}", *lines]))
    return Usage(cpu=resources.ru_utime + resources.ru_stime, wall=wall, peak=peak)


def median(usages: Sequence[Usage]) -> Usage:
    """The median of each number by itself."""
    return Usage(
        cpu=statistics.median(each.cpu for each in usages),
        wall=statistics.median(each.wall for each in usages),
        peak=int(statistics.median(each.peak for each in usages)),
    )


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for child in (_PROC / str(pid) / "task" / str(pid) / "children").read_text().split():
            yield from _tree(int(child))


def _resident(pid: int) -> int:
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
