"""What a user has who knows CDKTF and nothing of ours: the real `cdktf`, with nothing set but BASCULE_ENV."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, run
from tests.conftest import ROOT
from tests.deploy.conftest import rewrite

STACKS = ["sandbox-aws-access", "sandbox-aws-app", "sandbox-aws-data", "sandbox-aws-foundation", "sandbox-aws-web"]

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


def test_an_environment_lives_by_cdktf_alone(cdktf: Cdktf, project: Path) -> None:
    cdktf("account-sandbox", "deploy", "*", "--auto-approve")
    cdktf("sandbox", "deploy", "*", "--auto-approve", "--outputs-file", "outputs.json")
    outputs = json.loads((project / "outputs.json").read_text())
    assert sorted(outputs) == STACKS
    assert outputs["sandbox-aws-app"]["load_balancer"].endswith(".elb.amazonaws.com")

    listed = cdktf("sandbox", "list").stdout
    assert [stack for stack in STACKS if stack in listed] == STACKS
    assert "No changes" in cdktf("sandbox", "diff", "sandbox-aws-app").stdout

    cdktf("sandbox", "destroy", "*", "--auto-approve")
    states = {stack: json.loads((project / f".bascule/state/{stack}.tfstate").read_text()) for stack in STACKS}
    assert {stack: state["resources"] for stack, state in states.items()} == {stack: [] for stack in STACKS}
