"""A synthesized app, applied stack by stack with the real engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class Deployment:
    """The stacks of an app, the engine, and the whole environment that the engine gets."""

    assembly: AppAssembly
    engine: Engine
    environ: Mapping[str, str]

    def deploy(self, *stacks: str) -> None:
        """Every stack is applied, or those named, producers first, each from a saved plan."""
        for directory in [each for each in self._directories() if not stacks or each.stack in stacks]:
            directory.init()
            saved = Path(directory.folder) / "reviewed.tfplan"
            directory.plan(out=saved)
            directory.apply(saved)
            saved.unlink()

    def changed_stacks(self) -> list[str]:
        """The stacks whose plan is not empty."""
        return [each.stack for each in self._directories() if each.plan() is not PlanOutcome.EMPTY]

    def destroy(self) -> None:
        """Every stack is destroyed, readers first."""
        for directory in reversed(self._directories()):
            directory.destroy()

    def addresses(self) -> list[str]:
        """All that the states hold, data sources left out: they are no objects of the state's own."""
        found = [address for each in self._directories() for address in each.addresses()]
        return [address for address in found if not address.startswith("data.")]

    def _directories(self) -> list[WorkingDirectory]:
        return [
            WorkingDirectory(folder=stack.folder, engine=self.engine, environ=self.environ)
            for stack in self.assembly.stacks
        ]
