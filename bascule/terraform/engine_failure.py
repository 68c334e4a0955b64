"""What is told of an engine that failed: its last lines, and the next step where they mean one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from bascule.errors import Problem
from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, failure

_LOCKED: Final = re.compile(r"Error acquiring the state lock.*?\bID:\s+(\S+)", re.DOTALL)
_NEXT_STEPS: Final = {
    re.compile(r"S3\s+bucket\b[^.]*\bdoes\s+not\s+exist"): (
        "the account's layer makes the bucket: `bascule bootstrap` of the account's file"
    ),
    re.compile(r"Failed to (query available|resolve) provider packages"): (
        "run it where the engine reaches the registry of providers, or name a mirror in the engine's configuration"
    ),
    re.compile(r"\b401\s+(Requires\s+authentication|Bad\s+credentials)"): (
        "give GitHub's provider a valid token: export GITHUB_TOKEN=$(gh auth token)"
    ),
    re.compile(r"\b403\s+Resource\s+not\s+accessible\s+by"): (
        "give GITHUB_TOKEN what GitHub asks for: variables of environments need Environments, environments themselves "
        "need Administration, both for writing"
    ),
    re.compile(r"\b409\s+Already\s+exists\s+-\s+Variable"): (
        "somebody made the variable by hand: delete it on GitHub, or take it over with `bascule state adopt`"
    ),
}
"""By what the engine says."""


def engine_failure(completed: Completed, *, engine: Engine, folder: Path) -> Problem:
    """The problem that an engine's end in a stack's folder is."""
    steps = (*_unlocking(completed.stderr, engine, folder), *_steps(completed.stderr))
    return replace(failure(completed), fix=next(iter(steps), ""))


def _unlocking(said: str, engine: Engine, folder: Path) -> Iterator[str]:
    """The state is locked: by another run, or by one that died."""
    if locked := _LOCKED.search(said):
        lock = locked.group(1)
        unlock = f"`bascule state unlock ENV {folder.name} {lock}` (or `{engine.name} force-unlock {lock}` in {folder})"
        yield f"wait for the other run to end; if it was killed, {unlock}"


def _steps(said: str) -> Iterator[str]:
    return (step for pattern, step in _NEXT_STEPS.items() if pattern.search(said))
