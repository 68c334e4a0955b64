"""Environments synthesized where no engine has to be."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bascule.assembly import AppAssembly
from bascule.config import Account, Environment, load
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import BINARY_VARIABLE
from bascule.tools.environ import private_environ

_USUAL: Final = "terraform"


def engine_of(settings: Environment | Account) -> str:
    """The engine that runs a file's stacks: the one it names, else the machine's (TERRAFORM_BINARY_NAME)."""
    return settings.engine or Path(os.environ.get(BINARY_VARIABLE) or _USUAL).name


def synthesized(names: Sequence[str], folder: Path, out: Path, *, root: Path) -> list[AppAssembly]:
    """The environments as the code in that folder synthesizes them, each in `out/<name>`.

    What is installed, and the caches, are those of the checkout at `root`; of an engine only its name counts.

    Raises:
        BasculeError: one of them is wrong, or cannot become JSON.
    """
    by_engine: dict[str, list[SynthRequest]] = {}
    for name in names:
        request = SynthRequest(name=name, out=out / name)
        by_engine.setdefault(engine_of(load(name, root=folder)), []).append(request)
    environ = private_environ(root)
    return [
        app
        for engine, requests in by_engine.items()
        for app in synthesize_all(requests, root=folder, environ={**environ, BINARY_VARIABLE: engine})
    ]
