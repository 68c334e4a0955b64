"""How long the command line takes to say what it can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.rounds import interleaved
from benchmarks.usage import measure


def measured() -> Iterator[Figure]:
    """Seconds of `bascule --help`."""
    command = Path(PYTHON).with_name("bascule")
    usage = interleaved({"help": lambda: measure([command, "--help"], cwd=ROOT, env=environ())})["help"]
    yield Figure(
        name="bascule --help", value=usage.wall, unit="s", bar=0.5, how=f"wall clock; {usage.cpu:.2f} s of CPU"
    )
