"""Which engine will run the JSON, and whether the file asked for it."""

from __future__ import annotations

import os
from pathlib import Path

from bascule.config import Account, Environment
from bascule.errors import Problem, SynthError

ENGINE_VARIABLE = "TERRAFORM_BINARY_NAME"
"""CDKTF's own variable for the engine's program; without it CDKTF runs `terraform`."""


def running_engine() -> str:
    """The engine that CDKTF runs: terraform or tofu, by the name of its program."""
    return Path(os.environ.get(ENGINE_VARIABLE) or "terraform").name


def refuse_other_engine(settings: Environment | Account) -> None:
    """Raises SynthError when the file asks for another engine than the one that runs."""
    if settings.engine in (None, running_engine()):
        return
    raise SynthError(
        Problem(
            message="this file asks for another engine than the one that runs",
            where=f"{settings.name}: engine",
            found=f"{running_engine()} runs, {settings.engine} is asked for",
            accepted="the same engine, or no `engine:` for whichever runs",
            fix=f"export {ENGINE_VARIABLE}={settings.engine}, or change `engine:`",
        )
    )
