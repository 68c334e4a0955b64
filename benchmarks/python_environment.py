"""How large a Python environment is that can synthesize."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT
from benchmarks.usage import measure

_MEGABYTE = 1e6
_BLOCK = 512
"""Bytes of the unit in which the system counts a file's blocks, whatever the disk's own are."""


def measured() -> Iterator[Figure]:
    """Megabytes of a new environment with requirements/synth.txt and this package."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "venv"
        measure([PYTHON, "-m", "venv", folder])
        usage = measure([*_pip(folder), "--require-hashes", "-r", ROOT / "requirements" / "synth.txt"])
        measured_bytes = size(folder) + size(ROOT / "bascule")
    how = f"on the disk, with pip, bytecode and this package; installed in {usage.wall:.0f} s"
    yield Figure(name="Python environment of a synth", value=measured_bytes / _MEGABYTE, unit="MB", bar=80, how=how)


def size(folder: Path) -> int:
    """Bytes that all below the folder take on the disk; what a link leads to is not counted."""
    return sum(each.lstat().st_blocks * _BLOCK for each in folder.rglob("*"))


def _pip(folder: Path) -> list[str | Path]:
    return [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
