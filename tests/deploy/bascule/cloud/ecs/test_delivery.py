"""Decision 9 as a pipeline and an infrastructure plan live it: the CLI delivers, and no plan takes it back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.cli.command_line import exit_code
from tests.deploy.conftest import DeploymentOf

REPOSITORY = "000000000001.dkr.ecr.us-east-1.amazonaws.com/acme-sandbox-chat"
FIRST, SECOND = (f"{REPOSITORY}@sha256:{digit * 64}" for digit in "ab")
WORKER = FIRST.replace("-chat@", "-worker@")


def test_a_delivered_image_stays_through_plans_and_can_be_rolled_back(
    deployment_of: DeploymentOf, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    deployment_of("account-sandbox").deploy()
    sandbox = deployment_of("sandbox")
    sandbox.deploy()

    def bascule(*arguments: str) -> Any:
        assert exit_code([*arguments, "--json"]) == 0, capsys.readouterr().err
        return json.loads(capsys.readouterr().out)

    assert "nothing was delivered yet" in bascule("status", "sandbox")["chat"]["note"]

    bascule("deploy", "ecs", "sandbox", "chat", "--image", FIRST)
    # It has no tasks by night: the first delivery raises what its mornings start, too.
    bascule("deploy", "ecs", "sandbox", "worker", "--image", WORKER)
    assert sandbox.changed_stacks() == []

    bascule("deploy", "ecs", "sandbox", "chat", "--image", SECOND)
    bascule("rollback", "ecs", "sandbox", "chat")
    chat = bascule("status", "sandbox")["chat"]
    assert (chat["image"], chat["previous"], chat["running"], chat["note"]) == (FIRST, SECOND, 1, "")
    assert sandbox.changed_stacks() == []
