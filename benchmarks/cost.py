"""How long it takes to count what an environment costs, once it is synthesized."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.rounds import interleaved
from benchmarks.usage import measure

_ENVIRONMENT = "sandbox"
"""Within its budget, and with a schedule to be counted."""


def measured() -> Iterator[Figure]:
    """Seconds of `bascule cost FOLDER`."""
    command = Path(PYTHON).with_name("bascule")
    with tempfile.TemporaryDirectory() as folder:
        measure([command, "synth", _ENVIRONMENT, "--out", folder], cwd=ROOT, env=environ())
        count: list[str | Path] = [command, "cost", str(Path(folder) / _ENVIRONMENT), "--json"]
        usage = interleaved({"cost": lambda: measure(count, cwd=ROOT, env=environ())})["cost"]
    yield Figure(
        name="bascule cost without synth",
        value=usage.wall,
        unit="s",
        bar=1.0,
        how=f"wall clock, {_ENVIRONMENT}; {usage.cpu:.2f} s of CPU",
    )
