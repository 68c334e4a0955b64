"""One stack applied by a person, its state beginning in the project and ending in its backend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.local_state import mend_local_state
from bascule.assembly.plan import Plan
from bascule.assembly.state import State, read_state
from bascule.assembly.state_backend import StateBackend, state_backend
from bascule.cloud.bootstrap.conversation import Conversation
from bascule.cloud.bootstrap.home import Home, decide
from bascule.cloud.bootstrap.state_bucket import StateBucket
from bascule.cloud.bootstrap.state_key import StateKey
from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.bootstrap.step import Step
from bascule.cloud.state.place_of import state_clients
from bascule.config import Account, Environment
from bascule.errors import CloudError, Problem, StateError
from bascule.terraform.adoption import IMPORTS, Adoption, write_imports
from bascule.terraform.local_home import work_in_backend, work_locally
from bascule.terraform.reviewed_apply import reviewed_apply
from bascule.terraform.stack_outputs import StackOutputs, declared
from bascule.terraform.state.copies import keep_copy
from bascule.terraform.state.directory import state_directory
from bascule.terraform.state.migration import migrate
from bascule.terraform.state.stack_state import StackState, stack_state
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine
from bascule.tools.project import local_state


@dataclass(frozen=True, kw_only=True)
class Bootstrapped:
    """A stack that is applied: what its plan did, where its state is, and whether it was moved there just now."""

    stack: str
    plan: Plan
    backend: str
    moved: bool
    outputs: StackOutputs


@dataclass(frozen=True, kw_only=True)
class StackBootstrap:
    """A stack, the file that it is of, and all that its engine needs."""

    stack: StackAssembly
    settings: Environment | Account
    root: Path
    engine: Engine
    environ: Mapping[str, str]
    conversation: Conversation

    def run(self) -> Bootstrapped:
        """The stack is applied, and its state is where the file says."""
        backend = state_backend(self.stack.document, self.stack.name)
        if backend.type != "s3":
            return self._applied(Home.BACKEND, (), backend)
        store = StateStore.of(self.stack, backend)
        local, remote = self._local(), self._remote(store)
        present = remote if remote and not remote.is_empty else local
        adoptions = self._prepared(store, present)
        return self._applied(decide(self.stack.name, local=local, remote=remote), adoptions, backend)

    def _local(self) -> State | None:
        """What an interrupted run, or a first deploy by hand, left in the project."""
        mend_local_state(self._path)
        text = self._path.read_bytes() if self._path.is_file() else b""
        return read_state(text, str(self._path)) if text.strip() else None

    def _remote(self, store: StateStore) -> State | None:
        self.conversation.tell(f"look at the state of {self.stack.name} in {store.bucket}")
        if self._bucket(store).exists():
            with self._in_backend() as state:
                return state.read()
        if store.is_own:
            return None
        account = self.settings.account.name if isinstance(self.settings, Environment) else self.settings.name
        raise CloudError(
            Problem(
                message="the state bucket is not there",
                where=store.bucket,
                fix=f"`bascule bootstrap account-{account}` makes the account's own; a bucket of yours has to exist",
            )
        )

    def _prepared(self, store: StateStore, present: State | None) -> Sequence[Adoption]:
        """Bucket and key are there; what of them the state does not have yet is to be taken over."""
        if not store.is_own:
            return ()
        key = StateKey(clients=self._bucket(store).clients, store=store)
        if not (present and present.instances(store.bucket_address)):
            self._make([*key.missing(), *self._bucket(store).missing()])
        wanted = store.adoptions(key.id() if store.key_address else "")
        return [each for each in wanted if not (present and present.instances(each.address))]

    def _make(self, steps: Sequence[Step]) -> None:
        listed = "\n".join(f"  + {step.text}" for step in steps)
        if steps and not self.conversation.agree(f"No engine can make these for its own state:\n{listed}\nMake them?"):
            raise StateError("stopped: nothing was made", fix="run the same command again")
        for step in steps:
            self.conversation.tell(f"make {step.text}")
            step.make()

    def _applied(self, home: Home, adoptions: Sequence[Adoption], backend: StateBackend) -> Bootstrapped:
        folder = self.stack.folder
        (folder / IMPORTS).unlink(missing_ok=True)
        work_in_backend(folder)
        if adoptions:
            write_imports(folder, adoptions)
        local = work_locally(folder, self._path) if home is Home.LOCAL else None
        directory = WorkingDirectory(folder=folder, engine=self.engine, environ=self.environ)
        self.conversation.tell(f"plan {self.stack.name}")
        directory.init(reconfigure=True)
        plan = reviewed_apply(directory, self.conversation.review, root=self.root)
        if local:
            self._move(local)
        if backend.type == "s3":
            self._put_away()
        with self._in_backend() as state:
            outputs = declared(self.stack, state.directory.outputs())
        return Bootstrapped(
            stack=self.stack.name, plan=plan, backend=str(backend), moved=local is not None, outputs=outputs
        )

    def _move(self, backend: StateBackend) -> None:
        self.conversation.tell(f"move the state of {self.stack.name} into its backend")
        name = self.stack.name
        with (
            state_directory(name, backend, engine=self.engine, environ=self.environ) as directory,
            self._in_backend() as target,
        ):
            migrate(StackState(stack=name, backend=backend, directory=directory, root=self.root), target)

    def _put_away(self) -> None:
        """The local state, which the backend has by now, is a copy among the others."""
        if not (left := self._local()):
            return
        self.conversation.tell(f"put the local state of {self.stack.name} away")
        keep_copy(self.root, self.stack.name, left)
        self._path.unlink()
        self._path.with_name(f"{self._path.name}.backup").unlink(missing_ok=True)

    def _in_backend(self) -> AbstractContextManager[StackState]:
        return stack_state(self.stack, root=self.root, engine=self.engine, environ=self.environ)

    def _bucket(self, store: StateStore) -> StateBucket:
        backend = state_backend(self.stack.document, self.stack.name)
        return StateBucket(clients=state_clients(backend, self.settings), store=store)

    @property
    def _path(self) -> Path:
        return local_state(self.root, self.stack.name)
