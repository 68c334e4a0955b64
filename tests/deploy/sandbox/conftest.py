"""Folders with a hand-made configuration and the installed simulated provider, driven by the real engine."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.install import install
from bascule.sandbox.settings import Existing, Settings
from bascule.schemas.catalog import PROVIDERS
from bascule.tools.engine import Engine

ROOT = Path(__file__).parents[3]
Document = dict[str, Any]


class StackFolder:
    """One stack's folder. The engine gets an empty home and no variable but PATH."""

    def __init__(self, folder: Path, engine: Engine, *, existing: tuple[Existing, ...] = ()) -> None:
        self.folder = folder
        self.engine = engine
        self.existing = existing
        self.quotas: dict[str, int] = {}
        self.store = folder.parent / "sandbox" / "123456789012.db"

    def write(self, document: Document) -> None:
        """The configuration is this one, and the providers that it names (aws if none) are installed for it."""
        named = document.get("provider", {"aws": {}})
        needed = [each for each in PROVIDERS.values() if each.local_name in named]
        required = {each.local_name: {"source": each.simulated_source, "version": each.version} for each in needed}
        whole = {**document, "terraform": {"required_providers": required}}
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "main.tf.json").write_text(json.dumps(whole, indent=2))
        settings = Settings(
            interpreter=sys.executable,
            package=str(ROOT),
            store=str(self.store),
            stack=self.folder.name,
            account_id="123456789012",
            existing=self.existing,
            quotas=self.quotas,
        )
        for each in needed:
            install(self.folder, provider=each.name, settings=settings)
        if not (self.folder / ".terraform").exists():
            self.run("init")

    def run(self, *arguments: str, accepted: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
        """The engine's command has ended with an accepted code."""
        environ = {"PATH": os.environ["PATH"], "HOME": str(self.folder / "no home"), "CHECKPOINT_DISABLE": "1"}
        command = [str(self.engine.path), *arguments, "-no-color"]
        result = subprocess.run(command, cwd=self.folder, env=environ, capture_output=True, text=True, check=False)
        assert result.returncode in accepted, result.stdout + result.stderr
        return result

    def apply(self, document: Document, *arguments: str) -> None:
        """The configuration is applied."""
        self.write(document)
        self.run("apply", "-auto-approve", *arguments)

    def refused(self, document: Document, command: str = "apply") -> str:
        """What the engine says when it refuses the configuration."""
        self.write(document)
        approve = ("-auto-approve",) if command == "apply" else ()
        return self.run(command, *approve, accepted=(1,)).stderr

    def empty_plan(self) -> bool:
        """Whether there is nothing to change."""
        return self.run("plan", "-detailed-exitcode", accepted=(0, 2)).returncode == 0

    def planned(self) -> dict[str, list[str]]:
        """The planned actions by address, without those that do nothing."""
        self.run("plan", "-out=plan")
        changes = json.loads(self.run("show", "-json", "plan").stdout)["resource_changes"]
        actions = {each["address"]: each["change"]["actions"] for each in changes}
        return {address: each for address, each in actions.items() if each != ["no-op"]}

    def destroy(self) -> None:
        """Nothing of the stack exists any more."""
        self.run("destroy", "-auto-approve")

    def state(self) -> dict[str, dict[str, Any]]:
        """The attributes of every resource in the state, by address."""
        document = json.loads((self.folder / "terraform.tfstate").read_text())
        return {
            f"{each['type']}.{each['name']}": each["instances"][0]["attributes"]
            for each in document["resources"]
            if each["mode"] == "managed"
        }

    def lose_state(self) -> None:
        """The engine forgets what it made, as when it is killed before it can write."""
        (self.folder / "terraform.tfstate").unlink()

    def objects(self, statement: str = "SELECT type, id FROM objects") -> list[Any]:
        """What the simulated cloud holds; also for changes behind the engine's back."""
        connection = sqlite3.connect(self.store)
        connection.execute("PRAGMA foreign_keys = ON")
        with connection:
            rows = connection.execute(statement).fetchall()
        connection.close()
        return rows


NewStack = Callable[..., StackFolder]


@pytest.fixture
def new_stack(tmp_path: Path, engine: Engine) -> NewStack:
    """Makes the folder of a stack; all stacks of a test share one simulated account."""

    def make(name: str = "dev-app", *, existing: tuple[Existing, ...] = ()) -> StackFolder:
        return StackFolder(tmp_path / name, engine, existing=existing)

    return make


@pytest.fixture
def stack(new_stack: NewStack) -> StackFolder:
    """The folder of one stack."""
    return new_stack()
