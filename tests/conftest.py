"""What several layers of tests share: the engine at hand, a copy of the shipped files, and their synthesized apps."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bascule.assembly import AppAssembly
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import Engine, find_engine
from bascule.tools.environ import private_environ

ROOT = Path(__file__).parents[1]
SHIPPED = ("account-main", "account-sandbox", "dev", "prod", "sandbox")

Synthesized = Callable[[str], AppAssembly]


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine at hand: TERRAFORM_BINARY_NAME's, terraform, or tofu."""
    return find_engine(root=ROOT)


@pytest.fixture(scope="session")
def environ(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment that make and bascule give to cdktf and the engines; each test process has its own cache.

    Engines do not lock their plugin cache against one another.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BASCULE_")}
    private = private_environ(ROOT, engine, environ=inherited)
    return {**private, "TF_PLUGIN_CACHE_DIR": str(tmp_path_factory.mktemp("plugins"))}


def copy_environments(folder: Path, engine: Engine) -> Path:
    """Copies the shipped files into a folder, with the engine at hand in the place of the one that they ask for."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "environments").glob("*.yaml"):
        text = path.read_text().replace("engine: terraform\n", f"engine: {engine.name}\n")
        (folder / path.name).write_text(text)
    return folder


@pytest.fixture(scope="session")
def synthesized(tmp_path_factory: pytest.TempPathFactory, engine: Engine, environ: dict[str, str]) -> Synthesized:
    """The assembly of a shipped file, by its name; all are synthesized once a test run, whichever process is first."""
    folder = shared_folder(tmp_path_factory) / f"synthesized-{engine.name}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            files = copy_environments(folder / "environments", engine)
            requests = [SynthRequest(name=str(files / f"{name}.yaml"), out=folder / name) for name in SHIPPED]
            synthesize_all(requests, root=ROOT, environ=environ)
            (folder / "done").touch()
    return lambda name: AppAssembly.read(folder / name)


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder of this test run that all its processes have in common."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own, with the toolkit's stacks and modules: states and simulated clouds stay in it."""
    for name in ("main.py", "cdktf.json"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    for name in ("stacks", "modules", "environments"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path
