"""How long it takes to find what a change concerns, by its files, in a repository with 200 stacks."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bascule.tools.runner import run
from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.rounds import interleaved
from benchmarks.usage import measure

_STACKS: Final = 200
_ENVIRONMENTS: Final = 10
_MODULE: Final = (ROOT / "modules/aws/ecs_service.py").read_text()
_STACK: Final = (ROOT / "stacks/aws/app.py").read_text()


def measured() -> Iterator[Figure]:
    """Seconds of `bascule ci changes`, the process included."""
    command = Path(PYTHON).with_name("bascule")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make(folder)
        argv: list[str | Path] = [command, "ci", "changes", "--base", "HEAD~1", "--json"]
        usage = interleaved({"changes": lambda: measure(argv, cwd=folder, env=environ())})["changes"]
    yield Figure(
        name="bascule ci changes, 200 stacks", value=usage.wall, unit="s", bar=1.0, how=f"{usage.cpu:.2f} s of CPU"
    )


def _make(folder: Path) -> None:
    """A repository of stacks, each with a module of its own and one that all share; the second commit changes that."""
    for number in range(_STACKS):
        _write(folder, f"modules/m{number}.py", f"from modules import shared\n{_MODULE}")
        stack = _STACK.replace('kind = "aws-app"', f'kind = "s{number}"')
        _write(folder, f"stacks/s{number}.py", f"from modules import m{number}\n{stack}")
    for number in range(_ENVIRONMENTS):
        _write(folder, f"environments/e{number}.yaml", (ROOT / "environments/dev.yaml").read_text())
    _write(folder, "cdktf.json", "{}")
    _write(folder, "modules/shared.py", "")
    _git(folder, "init", "--quiet")
    _commit(folder)
    _write(folder, "modules/shared.py", "# changed\n")
    _commit(folder)


def _write(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Change")


def _git(folder: Path, *arguments: str) -> None:
    identity = {
        f"GIT_{role}_{what}": "bench@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    run(["git", *arguments], cwd=folder, env={**os.environ, **identity})
