"""The folder of a synthesized stack, in which an engine plans and applies."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from pydantic import TypeAdapter

from bascule.assembly.plan import Plan, read_plan
from bascule.assembly.provider_schemas import settable_arguments
from bascule.errors import Problem, ToolError
from bascule.terraform.engine_failure import engine_failure
from bascule.terraform.output_value import OutputValue
from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, run

_OUTPUTS = TypeAdapter(dict[str, OutputValue])
_BACKEND_READY = Path(".terraform/terraform.tfstate")
"""Where engines note which backend a folder has."""

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

    def init(self, *, reconfigure: bool = False) -> None:
        """Backend and providers are ready; with `reconfigure` whatever backend the folder had before is forgotten."""
        self._run("init", *(["-reconfigure"] if reconfigure else []))

    def init_backend(self) -> None:
        """The backend is ready, and no provider: states are read and written without any.

        An engine also wants the providers of what the state holds; it says so after the backend is ready, and at once
        when it may look for them in this folder only.
        """
        completed = self._run("init", f"-plugin-dir={self.folder}", accepted=(0, 1))
        if not (self.folder / _BACKEND_READY).is_file():
            raise ToolError(self._explained(completed))

    def plan(
        self,
        *,
        out: Path | None = None,
        destroy: bool = False,
        refresh_only: bool = False,
        refresh: bool = True,
        targets: Collection[str] = (),
        lock: bool = True,
        lock_seconds: int = 0,
    ) -> PlanOutcome:
        """Whether anything differs from the state; the plan is saved to `out`.

        Args:
            refresh_only: compares the state with the cloud, and not with the configuration.
            refresh: False takes the state's word for what there is, and asks no provider.
            targets: addresses besides which, and besides what these depend on, nothing is planned; none: everything.
            lock: False plans beside a run that holds the state's lock, and needs no right to write one.
            lock_seconds: for how long another run may hold the lock.
        """
        switches = {"-destroy": destroy, "-refresh-only": refresh_only, "-lock=false": not lock, f"-out={out}": out}
        switches |= {"-refresh=false": not refresh, **{f"-target={each}": True for each in targets}}
        options = [f"-lock-timeout={lock_seconds}s", *(option for option, wanted in switches.items() if wanted)]
        accepted = [outcome.value for outcome in PlanOutcome]
        return PlanOutcome(self._run("plan", "-detailed-exitcode", *options, accepted=accepted).returncode)

    def show(self, plan: Path) -> Plan:
        """What the saved plan would do."""
        return read_plan(self._run("show", "-json", str(plan)).stdout, f"plan of {self.stack}")

    def settable(self) -> Mapping[str, frozenset[str]]:
        """By resource type what a configuration may set, as the stack's providers say."""
        return settable_arguments(self._run("providers", "schema", "-json").stdout, f"schemas of {self.stack}")

    def apply(self, plan: Path, *, lock_seconds: int = 0) -> None:
        """The saved plan is applied as it stands; another run may hold the state's lock for so long."""
        self._run("apply", f"-lock-timeout={lock_seconds}s", str(plan))

    def destroy(self) -> None:
        """All objects of the state are gone."""
        self._run("destroy", "-auto-approve")

    def outputs(self) -> dict[str, OutputValue]:
        """The state's outputs by name; empty before the first apply."""
        return _OUTPUTS.validate_json(self._run("output", "-json").stdout)

    def state(self) -> str:
        """The state as the backend has it; empty before the first apply."""
        return self._run("state", "pull").stdout

    def push(self, state: str, *, force: bool = False) -> None:
        """The backend has that state. The engine refuses another lineage and an older serial, unless forced."""
        self._run("state", "push", *(["-force"] if force else []), "-", stdin=state)

    def unlock(self, lock: str) -> None:
        """The state's lock of that id is gone."""
        self._run("force-unlock", "-force", lock)

    def move(self, source: str, target: str) -> None:
        """What the state held at one address is at another one."""
        self._run("state", "mv", source, target)

    def addresses(self) -> tuple[str, ...]:
        """Addresses of all that the state holds; empty before the first apply."""
        completed = self._run("state", "list", accepted=(0, 1))
        if completed.returncode and _NO_STATE not in completed.stderr:
            raise ToolError(self._explained(completed))
        return tuple(completed.stdout.split("\n")[:-1])

    def _run(self, *arguments: str, accepted: Collection[int] = (0,), stdin: str | None = None) -> Completed:
        argv = [str(self.engine.path), *arguments]
        completed = run(argv, cwd=self.folder, env={**self.environ, "TF_INPUT": "0"}, check=False, stdin=stdin)
        if completed.returncode not in accepted:
            raise ToolError(self._explained(completed))
        return completed

    def _explained(self, completed: Completed) -> Problem:
        return engine_failure(completed, engine=self.engine, folder=self.folder)
