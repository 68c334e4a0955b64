"""What a user has who knows CDKTF and nothing of ours: the real `cdktf`, with nothing set but BASCULE_ENV."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, run
from tests.conftest import ROOT
from tests.deploy.conftest import rewrite
from tests.docs.markdown import README, blocks, section

STACKS = [
    "sandbox-aws-access",
    "sandbox-aws-app",
    "sandbox-aws-data",
    "sandbox-aws-foundation",
    "sandbox-aws-web",
    "sandbox-delivery",
    "sandbox-github-access",
]

Cdktf = Callable[..., Completed]


@pytest.fixture
def cdktf(project: Path, engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Cdktf:
    """Runs cdktf in the project, as a user whose home is empty."""
    rewrite(project / "cdktf.json", ".venv/bin/python", sys.executable)
    plain = {
        "HOME": str(tmp_path_factory.mktemp("home")),
        "PATH": os.environ["PATH"],
        # Not for us: tests contact loopback addresses alone, and these programs would ask for newer versions.
        "CHECKPOINT_DISABLE": "1",
        "DISABLE_VERSION_CHECK": "1",
    }
    if engine.name != "terraform":
        plain["TERRAFORM_BINARY_NAME"] = str(engine.path)

    def call(environment: str, *arguments: str) -> Completed:
        argv = [str(ROOT / "node_modules/.bin/cdktf"), *arguments]
        return run(argv, cwd=project, env={**plain, "BASCULE_ENV": environment})

    return call


def test_an_environment_lives_by_the_commands_of_the_readme(cdktf: Cdktf, project: Path) -> None:
    said = {verb: cdktf(environment, verb, *options).stdout for environment, verb, *options in _commands()}

    outputs = json.loads((project / "outputs.json").read_text())
    assert sorted(outputs) == [stack for stack in STACKS if "-aws-" in stack]
    assert outputs["sandbox-aws-app"]["load_balancer"].endswith(".elb.amazonaws.com")
    assert [stack for stack in STACKS if stack in said["list"]] == STACKS
    assert "No changes" in said["diff"]
    assert outputs["sandbox-aws-app"]["load_balancer"] in said["output"]
    states = {stack: json.loads((project / f".bascule/state/{stack}.tfstate").read_text()) for stack in STACKS}
    assert {stack: state["resources"] for stack, state in states.items()} == {stack: [] for stack in STACKS}


def _commands() -> Iterator[list[str]]:
    """Environment, verb and options of each cdktf command that the README lists."""
    (block,) = blocks(section(README, "Plain CDKTF"), "sh")
    for line in block.splitlines():
        match shlex.split(line):
            case [variable, "npx", "cdktf", *words]:
                yield [variable.removeprefix("BASCULE_ENV="), *words]
            case words:
                assert words == ["make", "setup"]
