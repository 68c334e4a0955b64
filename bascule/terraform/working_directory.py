"""The folder of a synthesized stack, in which an engine plans and applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from pydantic import TypeAdapter

from bascule.errors import ToolError
from bascule.terraform.output_value import OutputValue
from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, failure, run

_OUTPUTS = TypeAdapter(dict[str, OutputValue])
_NO_STATE = "No state file was found"


class PlanOutcome(Enum):
    """What `plan -detailed-exitcode` answers."""

    EMPTY = 0
    CHANGES = 2


@dataclass(frozen=True, kw_only=True)
class WorkingDirectory:
    """A stack's folder, the engine that runs in it and the whole environment that it gets.

    Each method raises ToolError with the engine's last lines when the engine fails.
    """

    folder: Path
    engine: Engine
    environ: Mapping[str, str]

    @property
    def stack(self) -> str:
        """The stack's name."""
        return self.folder.name

    def init(self) -> None:
        """Backend and providers are ready."""
        self._run("init")

    def plan(self, *, out: Path | None = None, destroy: bool = False) -> PlanOutcome:
        """Whether anything differs from the state; the plan is saved to `out`."""
        options = [*(["-destroy"] if destroy else []), *([f"-out={out}"] if out else [])]
        completed = self._run("plan", "-detailed-exitcode", *options, check=False)
        if completed.returncode not in {outcome.value for outcome in PlanOutcome}:
            raise ToolError(failure(completed))
        return PlanOutcome(completed.returncode)

    def apply(self, plan: Path) -> None:
        """The saved plan is applied as it stands."""
        self._run("apply", str(plan))

    def destroy(self) -> None:
        """All objects of the state are gone."""
        self._run("destroy", "-auto-approve")

    def outputs(self) -> dict[str, OutputValue]:
        """The state's outputs by name; empty before the first apply."""
        return _OUTPUTS.validate_json(self._run("output", "-json").stdout)

    def addresses(self) -> tuple[str, ...]:
        """Addresses of all that the state holds; empty before the first apply."""
        completed = self._run("state", "list", check=False)
        if completed.returncode == 0:
            return tuple(completed.stdout.split("\n")[:-1])
        if _NO_STATE in completed.stderr:
            return ()
        raise ToolError(failure(completed))

    def _run(self, *arguments: str, check: bool = True) -> Completed:
        return run(
            [str(self.engine.path), *arguments], cwd=self.folder, env={**self.environ, "TF_INPUT": "0"}, check=check
        )
