"""The README's first change to dev, step by step, as a reader makes it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.docs.markdown import README, blocks, section


def move_to_the_simulated_account(project: Path) -> None:
    """The lines that the README shows stand in dev.yaml."""
    (lines,) = blocks(section(README, "A first change"), "yaml")
    for line in lines.splitlines():
        key = line.partition(":")[0]
        _replace(project, rf"^{key}: .*$", line)


def give_more_cpu(project: Path) -> None:
    """The first service of dev has a whole vCPU."""
    _replace(project, r"^    cpu: 512 .*$", "    cpu: 1024")


def give_more_memory(project: Path) -> None:
    """The first service of dev has the least memory that goes with it."""
    _replace(project, r"^    memory: 1024 .*$", "    memory: 2048")


def _replace(project: Path, pattern: str, line: str) -> None:
    path = project / "environments/dev.yaml"
    text, changed = re.subn(pattern, line, path.read_text(), count=1, flags=re.MULTILINE)
    assert changed
    path.write_text(text)
