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
    `peak_of_one` is the greatest of a single process among those that were asked for, 0 if none was.
    """

    cpu: float
    wall: float
    peak: int
    peak_of_one: int = 0


def measure(
    argv: Sequence[str | Path], *, cwd: Path | None = None, env: Mapping[str, str] | None = None, one: str = ""
) -> Usage:
    """Runs the command to its end; SystemExit with its last lines when it fails.

    `one`: a text in the command line of the processes of which each is looked at by itself.
    """
    with tempfile.TemporaryFile() as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            [str(each) for each in argv], cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        peak, peak_of_one = 0, 0
        ended, status = 0, 0
        while not ended:
            sizes = {pid: _resident(pid) for pid in _tree(process.pid)}
            peak = max(peak, sum(sizes.values()))
            peak_of_one = max(peak_of_one, *(size for pid, size in sizes.items() if one and one in _command(pid)), 0)
            time.sleep(_BETWEEN_SAMPLES)
            ended, status, resources = os.wait4(process.pid, os.WNOHANG)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            lines = output.read().decode(errors="replace").splitlines()[-_LAST_LINES:]
            raise SystemExit("\n".join([f"{argv} failed with exit code {process.returncode}", *lines]))
    return Usage(cpu=resources.ru_utime + resources.ru_stime, wall=wall, peak=peak, peak_of_one=peak_of_one)


def median(usages: Sequence[Usage]) -> Usage:
    """The median of each number by itself."""
    return Usage(
        cpu=statistics.median(each.cpu for each in usages),
        wall=statistics.median(each.wall for each in usages),
        peak=int(statistics.median(each.peak for each in usages)),
        peak_of_one=int(statistics.median(each.peak_of_one for each in usages)),
    )


def _tree(pid: int) -> Iterator[int]:
    """The process and its descendants, whichever of its threads started them."""
    yield pid
    with suppress(OSError):
        for thread in (_PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _tree(int(child))


def _command(pid: int) -> str:
    try:
        return (_PROC / str(pid) / "cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""


def _resident(pid: int) -> int:
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
