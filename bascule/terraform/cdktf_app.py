"""CDKTF's own command line over one environment or account file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bascule.tools.cdktf import find_cdktf
from bascule.tools.engine import Engine
from bascule.tools.environ import private_environ
from bascule.tools.runner import run


@dataclass(frozen=True, kw_only=True)
class CdktfApp:
    """The project in `root`, run for one of its files: `name` is what BASCULE_ENV gets."""

    root: Path
    name: str
    engine: Engine

    @property
    def environ(self) -> dict[str, str]:
        """The whole environment of cdktf and of the engine that it starts."""
        return private_environ(self.root, self.engine) | {"BASCULE_ENV": self.name}

    def deploy(self) -> None:
        """All stacks are synthesized and applied, producers first; what happens is seen as it happens."""
        command = [str(find_cdktf(self.root)), "deploy", "*", "--auto-approve"]
        run(command, cwd=self.root, env=self.environ, stream=True)
