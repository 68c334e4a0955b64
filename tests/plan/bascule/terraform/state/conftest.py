"""Tiny stacks of the engine's own provider, each with a local state."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.manifest import ElementRecord
from bascule.terraform.state.stack_state import StackState, stack_state
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine

StackOf = Callable[..., StackAssembly]
Deploy = Callable[[StackAssembly], None]
StateOf = Callable[[StackAssembly], StackState]


@pytest.fixture
def stack_of(tmp_path: Path) -> StackOf:
    """Writes a stack whose resources are `terraform_data` of those names."""

    def make(name: str, *words: str, state: str = "") -> StackAssembly:
        folder = tmp_path / "stacks" / name
        folder.mkdir(parents=True, exist_ok=True)
        path = tmp_path / "states" / f"{state or name}.tfstate"
        document = {
            "terraform": {"backend": {"local": {"path": str(path)}}},
            "resource": {"terraform_data": {word: {"input": word} for word in words}},
        }
        (folder / "cdk.tf.json").write_text(json.dumps(document))
        elements = {
            f"terraform_data.{word}": ElementRecord(path=f"{name}/{word.replace('_', '/')}", source="a.py:1")
            for word in words
        }
        manifest = Manifest(
            environment=name.partition("-")[0],
            stack=name.partition("-")[2],
            layer="environment",
            simulated=False,
            protected=False,
            teardown="allowed",
            elements=elements,
        )
        return StackAssembly(name=name, folder=folder, document=document, manifest=manifest)

    return make


@pytest.fixture
def deployed(engine: Engine, environ: dict[str, str]) -> Deploy:
    """Applies a stack."""

    def deploy(stack: StackAssembly) -> None:
        directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=environ)
        directory.init(reconfigure=True)
        directory.plan(out=stack.folder / "plan")
        directory.apply(stack.folder / "plan")

    return deploy


@pytest.fixture
def state_of(tmp_path: Path, engine: Engine, environ: dict[str, str]) -> Iterator[StateOf]:
    """Opens the state of a stack for the length of the test."""
    with ExitStack() as opened:
        yield lambda stack: opened.enter_context(stack_state(stack, root=tmp_path, engine=engine, environ=environ))
