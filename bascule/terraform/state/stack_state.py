"""The state of one stack where its backend keeps it: read, and replaced in one piece."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.state import State, read_state
from bascule.assembly.state_backend import StateBackend, state_backend
from bascule.errors import Problem, StateError, ToolError
from bascule.terraform.state.copies import keep_copy
from bascule.terraform.state.directory import state_directory
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine

_NO_STATE = "Unsupported state file format"
"""The engine's words for a state that was cut or overwritten (statefile of Terraform and OpenTofu)."""


@dataclass(frozen=True, kw_only=True)
class StackState:
    """A stack's state: `root` is the project's folder, which keeps a copy of each state before it is replaced."""

    stack: str
    backend: StateBackend
    directory: WorkingDirectory
    root: Path

    def read(self) -> State | None:
        """The state as the backend has it; None before the first apply, for which some backends invent an empty one.

        Raises:
            StateError: what is there is no state.
            ToolError: the backend cannot be reached.
        """
        try:
            text = self.directory.state()
        except ToolError as error:
            if _NO_STATE not in str(error):
                raise
            fix = f"remove it there (buckets keep versions), then `bascule state restore ENV {self.stack} VERSION`"
            where, accepted = str(self.backend), f"one that `bascule state versions ENV {self.stack}` shows"
            problem = Problem(message="what is there is no state", where=where, accepted=accepted, fix=fix)
            raise StateError([*error.problems, problem]) from error
        state = read_state(text, f"state of {self.stack}") if text.strip() else None
        return state if state and state.lineage else None

    def keep(self) -> Path | None:
        """A copy of the state as it is now lies in the project's folder; None if there is no state."""
        state = self.read()
        return keep_copy(self.root, self.stack, state) if state else None

    def replace(self, new: State, *, force: bool = False) -> Path | None:
        """The backend has the new state, which was read back; the old one lies at the path returned.

        Whoever wrote in between is not overwritten: the engine refuses a serial that was taken meanwhile.

        Args:
            force: whatever is there goes, of another lineage or newer.

        Raises:
            ToolError: the engine refuses the state, or cannot reach the backend.
            StateError: what the backend has afterwards is not what was written.
        """
        copy = self.keep()
        self._keep_for_engine()
        self.directory.push(new.text(), force=force)
        if self._has_new_lineage(new):
            self.directory.push(new.text(), force=True)
        self._verify(new, copy)
        return copy

    def _keep_for_engine(self) -> None:
        """A local state is emptied before it is written: an engine killed in between leaves its own copy beside it."""
        if self.backend.type == "local" and self.backend.path.is_file():
            shutil.copyfile(self.backend.path, self.backend.path.with_name(f"{self.backend.path.name}.backup"))

    def _has_new_lineage(self, new: State) -> bool:
        """Whether the engine gave the state another lineage: it does where a remote backend had no state before."""
        found = self.read()
        return found is not None and found.lineage != new.lineage and found.holds_same(new)

    def _verify(self, new: State, copy: Path | None) -> None:
        found = self.read()
        if found is None or not found.equals(new):
            raise StateError(
                Problem(
                    message="the backend has another state than the one that was written",
                    where=str(self.backend),
                    found=f"serial {found.serial}, lineage {found.lineage}" if found else "no state",
                    accepted=f"serial {new.serial}, lineage {new.lineage}",
                    fix=f"look who else writes there; the state before is in {copy}" if copy else "try again",
                )
            )


@contextmanager
def stack_state(
    stack: StackAssembly, *, root: Path, engine: Engine, environ: Mapping[str, str]
) -> Iterator[StackState]:
    """The stack's state, reached as long as the context lasts.

    Raises:
        ToolError: the backend cannot be reached.
    """
    backend = state_backend(stack.document, stack.name)
    with state_directory(stack.name, backend, engine=engine, environ=environ) as directory:
        yield StackState(stack=stack.name, backend=backend, directory=directory, root=root)
