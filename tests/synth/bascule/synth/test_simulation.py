"""The simulated cloud is a provider's address and nothing else: the same JSON goes to the real one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import AppAssembly
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import Engine
from tests.conftest import ROOT, Synthesized, copy_environments


@pytest.fixture
def simulated_dev(tmp_path: Path, engine: Engine, environ: dict[str, str]) -> AppAssembly:
    """`dev`, whose account is simulated and otherwise the same."""
    files = copy_environments(tmp_path / "environments", engine)
    account = files / "account-main.yaml"
    account.write_text(account.read_text().replace("cloud: real", "cloud: simulated"))
    request = SynthRequest(name=str(files / "dev.yaml"), out=tmp_path / "out")
    return synthesize_all([request], root=ROOT, environ=environ)[0]


def as_real(document: dict[str, Any]) -> Any:
    return json.loads(json.dumps(document).replace("simulated.invalid/", ""))


def test_simulated_and_real_differ_in_the_provider_alone(synthesized: Synthesized, simulated_dev: AppAssembly) -> None:
    simulated = {stack.name: as_real(stack.document) for stack in simulated_dev.stacks}
    assert simulated == {stack.name: stack.document for stack in synthesized("dev").stacks}


def test_the_lock_file_has_what_cdktf_compares(simulated_dev: AppAssembly) -> None:
    """Without `constraints` cdktf would ask a registry for the lock."""
    text = (simulated_dev.stacks[0].folder / ".terraform.lock.hcl").read_text()
    assert 'constraints = "6.47.0"' in text
