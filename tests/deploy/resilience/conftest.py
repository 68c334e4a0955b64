"""A small environment in a simulated account of its own, and an engine that can be stopped half-way."""

from __future__ import annotations

import os
import select
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bascule.synth.command import SynthRequest, synthesize_all
from bascule.terraform.working_directory import WorkingDirectory
from bascule.testing import Deployment
from bascule.tools.engine import Engine
from tests.conftest import ROOT

ACCOUNT = """\
version: 1
kind: account
name: tiny
prefix: acme
owner: platform@acme.example
cloud: simulated
aws: {account_id: "000000000002", region: us-east-1}
backend: {type: local}
github: {repository: acme/platform, repository_id: 700000001, owner_id: 70000001}
job_workflow_refs:
  apply: [acme/platform/.github/workflows/reusable-apply.yml@refs/heads/main]
  teardown: [acme/platform/.github/workflows/reusable-teardown.yml@refs/heads/main]
  app: [acme/platform/.github/workflows/reusable-deploy-ecs.yml@refs/heads/main]
existing:
  permissions_boundary: arn:aws:iam::000000000002:policy/acme/acme-boundary
  oidc_provider: arn:aws:iam::000000000002:oidc-provider/token.actions.githubusercontent.com
"""
ENVIRONMENT = """\
version: 1
kind: environment
name: small
prefix: acme
owner: platform@acme.example
account: tiny
backend: {type: local}
teardown: allowed
aws: {region: us-east-1}
github: {repository: acme/platform, repository_id: 700000001, owner_id: 70000001}
network: {cidr: 10.30.0.0/16, zones: 2, nat: single, flow_logs: false}
domain: {name: small.acme.example}
services:
  chat: {runs_on: aws/fargate, cpu: 256, memory: 512, host: chat.small.acme.example, longest_silence: 60s}
"""
PATIENCE = 60.0
"""Seconds after which something that a test waits for is taken not to happen."""

QUIET = 0.5
"""Seconds without a word after which an engine is taken to wait."""


@dataclass(frozen=True, kw_only=True)
class Cloud:
    """The simulated account's file, looked at and held from outside."""

    path: Path

    def objects(self, stack: str) -> list[tuple[str, str]]:
        """Type and id of all that the stack made; without a name, of what was there before."""
        return sorted(self.contents(stack))

    def left(self, stack: str) -> list[tuple[str, str]]:
        """What a destroyed stack has left, but for what is meant to stay: revisions to which a rollback returns."""
        return [each for each in self.objects(stack) if each[0] != "aws_ecs_task_definition"]

    def contents(self, stack: str) -> dict[tuple[str, str], str]:
        """The attributes, as JSON, of all that the stack made, by type and id."""
        with self._opened() as store:
            statement = "SELECT type, id, attributes FROM objects WHERE stack = ?"
            return {(type_, id_): attributes for type_, id_, attributes in store.execute(statement, (stack,))}

    def provider_process(self, stack: str) -> int:
        """The process that made the stack's newest object."""
        with self._opened() as store:
            statement = "SELECT session FROM objects WHERE stack = ? ORDER BY number DESC"
            (session,) = store.execute(statement, (stack,)).fetchone()
        return int(session.partition("-")[0])

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing in the cloud changes: providers that would change something wait."""
        with self._opened() as store:
            store.execute("BEGIN IMMEDIATE")
            yield
            store.execute("ROLLBACK")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        store = sqlite3.connect(self.path, isolation_level=None, timeout=PATIENCE)
        try:
            yield store
        finally:
            store.close()


class Running:
    """An engine at work, in a process group of its own as in a terminal: what it says can be read as it is said."""

    def __init__(self, argv: Sequence[str], *, cwd: Path, environ: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            argv, cwd=cwd, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )
        self.said = ""

    def until(self, text: str, times: int = 1) -> None:
        """The engine has said the text that often; it may have gone on since."""
        assert self._process.stdout is not None
        while self.said.count(text) < times:
            ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
            part = os.read(self._process.stdout.fileno(), 65536) if ready else b""
            assert part, f"{text!r} was not said {times} times:\n{self.said}"
            self.said += part.decode()

    def until_quiet(self) -> None:
        """The engine has begun all that it may begin: it waits, and says nothing more."""
        assert self._process.stdout is not None
        while select.select([self._process.stdout], [], [], QUIET)[0]:
            part = os.read(self._process.stdout.fileno(), 65536)
            assert part, f"the engine ended:\n{self.said}"
            self.said += part.decode()

    def send(self, number: signal.Signals) -> None:
        """The engine's process alone gets the signal."""
        self._process.send_signal(number)

    def press_ctrl_c(self) -> None:
        """All processes of the terminal get the signal."""
        os.killpg(self._process.pid, signal.SIGINT)

    def end(self) -> int:
        """The exit code; all that was said stands in `said`."""
        rest, _ = self._process.communicate(timeout=PATIENCE)
        self.said += rest.decode()
        return self._process.returncode


@dataclass(frozen=True, kw_only=True)
class Small:
    """The small environment, as one user has it."""

    root: Path
    engine: Engine
    environ: dict[str, str]

    @property
    def cloud(self) -> Cloud:
        """The simulated account."""
        return Cloud(path=self.root / ".bascule/sandbox/tiny.db")

    @property
    def file(self) -> Path:
        """The environment's file."""
        return self.root / "environments/small.yaml"

    def synthesize(self, out: str = "out") -> Deployment:
        """All stacks, synthesized from the files as they are now."""
        request = SynthRequest(name="small", out=self.root / out)
        (assembly,) = synthesize_all([request], root=self.root, environ=self.environ)
        return Deployment(assembly=assembly, engine=self.engine, environ=self.environ)

    def stack(self, kind: str) -> WorkingDirectory:
        """One stack's folder, ready to plan in."""
        folder = self.root / f"out/stacks/small-{kind}"
        directory = WorkingDirectory(folder=folder, engine=self.engine, environ=self.environ)
        directory.init()
        return directory

    def state(self, kind: str) -> Path:
        """The file with the stack's state."""
        return self.root / f".bascule/state/small-{kind}.tfstate"

    def start(self, kind: str, *arguments: str) -> Running:
        """The engine has begun in the stack's folder."""
        argv = [str(self.engine.path), *arguments, "-no-color"]
        return Running(argv, cwd=self.root / f"out/stacks/small-{kind}", environ=self.environ)


def managed(directory: WorkingDirectory) -> list[str]:
    """Addresses of what the stack has made."""
    return [address for address in directory.addresses() if not address.startswith("data.")]


def wait_until(condition: Callable[[], Any]) -> None:
    """The condition holds; it is asked again and again, for it depends on other processes."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        os.sched_yield()


@pytest.fixture(scope="session")
def synthesized_small(tmp_path_factory: pytest.TempPathFactory, environ: dict[str, str]) -> Path:
    """A project with the small environment, synthesized to `out`; nothing was deployed from it."""
    root = tmp_path_factory.mktemp("small")
    for name in ("main.py", "cdktf.json"):
        shutil.copyfile(ROOT / name, root / name)
    for name in ("stacks", "modules"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    files = root / "environments"
    files.mkdir()
    (files / "account-tiny.yaml").write_text(ACCOUNT)
    (files / "small.yaml").write_text(ENVIRONMENT)
    synthesize_all([SynthRequest(name="small", out=root / "out")], root=root, environ=environ)
    return root


@pytest.fixture
def small(synthesized_small: Path, tmp_path: Path, engine: Engine, environ: dict[str, str]) -> Small:
    """The small environment in a project of its own: a copy, in which every path is the copy's."""
    root = tmp_path / "project"
    shutil.copytree(synthesized_small, root)
    for path in (*root.glob("out/stacks/*/cdk.tf.json"), *root.glob("out/stacks/*/bascule-sandbox.json")):
        path.write_text(path.read_text().replace(str(synthesized_small), str(root)))
    _share_compiled_schemas(synthesized_small, root)
    return Small(root=root, engine=engine, environ={**environ, "TF_INPUT": "0"})


def _share_compiled_schemas(origin: Path, root: Path) -> None:
    """The simulated provider compiles its schemas once a test process, and not once a project."""
    for folder in (origin, root):
        (folder / ".bascule").mkdir(exist_ok=True)
    (origin / ".bascule/cache").mkdir(exist_ok=True)
    shutil.rmtree(root / ".bascule/cache", ignore_errors=True)
    (root / ".bascule/cache").symlink_to(origin / ".bascule/cache")
