"""The application's pipeline owns the running image: plans neither invent one nor take one back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bascule.cli.command_line import exit_code
from bascule.cloud.clients import Clients
from bascule.config import load_environment
from tests.deploy.conftest import DeploymentOf, rewrite

REPOSITORY = "000000000001.dkr.ecr.us-east-1.amazonaws.com/acme-sandbox-chat"
FIRST, SECOND = (f"{REPOSITORY}@sha256:{digit * 64}" for digit in "ab")
SERVICE = "arn:aws:ecs:us-east-1:000000000001:service/acme-sandbox/acme-sandbox-chat"

Bascule = Callable[..., Any]


@pytest.fixture
def bascule(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bascule:
    """The command line in the project: the command has ended with that code, and its JSON is returned."""
    monkeypatch.chdir(project)

    def call(*arguments: str, ends: int = 0) -> Any:
        assert exit_code([*arguments, "--json"]) == ends, capsys.readouterr().err
        return json.loads(capsys.readouterr().out)

    return call


def test_nothing_runs_before_a_delivery_and_no_plan_takes_one_back(
    deployment_of: DeploymentOf, files: Path, bascule: Bascule
) -> None:
    deployment_of("account-sandbox").deploy()
    sandbox = deployment_of("sandbox")
    sandbox.deploy()
    chat = bascule("status", "sandbox")["chat"]
    assert (chat["desired"], chat["image"], chat["note"][:28]) == (0, "", "nothing was delivered yet: `")

    bascule("sandbox", "fault", "add", "unpullable", "--times", "1")
    failed = bascule("deploy", "ecs", "sandbox", "chat", "--image", FIRST, ends=1)
    assert (failed["outcome"], failed["stopped_tasks"][0]["reason"][:19]) == ("rolled back", "CannotPullContainer")
    assert bascule("status", "sandbox")["chat"]["desired"] == 0

    bascule("deploy", "ecs", "sandbox", "chat", "--image", FIRST)
    bascule("sandbox", "drift", SERVICE, "desired_count=3")
    assert sandbox.changed_stacks() == []

    rewrite(files / "sandbox.yaml", "cpu: 1024 ", "cpu: 2048 ")
    rewrite(files / "sandbox.yaml", "memory: 2048 ", "memory: 4096 ")
    larger = deployment_of("sandbox")
    larger.deploy()
    ecs = Clients.of(load_environment("sandbox")).client("ecs")
    assert ecs.describe_task_definition(taskDefinition="acme-sandbox-chat")["taskDefinition"]["cpu"] == "2048"
    chat = bascule("status", "sandbox")["chat"]
    assert (chat["image"], {task["digest"] for task in chat["tasks"]}) == (FIRST, {FIRST.partition("@")[2]})
    assert (chat["desired"], chat["note"]) == (3, "")

    bascule("sandbox", "fault", "add", "crashing", "--times", "1")
    failed = bascule("deploy", "ecs", "sandbox", "chat", "--image", SECOND, ends=1)
    assert (failed["outcome"], failed["stopped_tasks"][0]["exit_code"]) == ("rolled back", 1)

    bascule("deploy", "ecs", "sandbox", "chat", "--image", SECOND)
    bascule("rollback", "ecs", "sandbox", "chat")
    chat = bascule("status", "sandbox")["chat"]
    assert (chat["image"], chat["previous"], chat["note"]) == (FIRST, SECOND, "")
    assert larger.changed_stacks() == []
