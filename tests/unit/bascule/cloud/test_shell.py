"""Shells: the plugin is a script that writes down how it was started; the session's form is that of the ECS API."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.shell import open_shell
from bascule.config import load_environment
from bascule.errors import BasculeError, CloudError, ToolError
from tests.conftest import ROOT

TASK = "0123456789abcdef0123456789abcdef"
SESSION = {"sessionId": "ecs-1", "streamUrl": "wss://example.invalid", "tokenValue": "a-secret-token"}
RUNNING: dict[str, Any] = {
    "taskArn": f"arn:aws:ecs:us-east-1:123456789012:task/acme-dev/{TASK}",
    "clusterArn": "arn:aws:ecs:us-east-1:123456789012:cluster/acme-dev",
    "lastStatus": "RUNNING",
    "enableExecuteCommand": True,
    "containers": [{"name": "chat", "runtimeId": f"{TASK}-527074092"}],
}


@pytest.fixture
def address() -> ServiceAddress:
    return ServiceAddress.of(load_environment("dev", root=ROOT), "chat")


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plugin on PATH; the file in which it writes down its arguments and the session that it was given."""
    seen = tmp_path / "seen.json"
    script = tmp_path / "session-manager-plugin"
    script.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --version ]; then echo 1.2.707.0; exit; fi\n'
        f'printf "%s\\n" "$AWS_SSM_START_SESSION_RESPONSE" "$@" > {seen}\nexit 3\n'
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    return seen


def clients_with(*tasks: dict[str, Any], commands: list[dict[str, Any]] | None = None) -> Clients:
    """Clients whose ECS has those tasks, and starts a session for whatever command it is given."""
    clients = Clients(region="us-east-1", simulated=True)
    answers: dict[str, dict[str, Any]] = {
        "ListTasks": {"taskArns": [task["taskArn"] for task in tasks]},
        "DescribeTasks": {"tasks": list(tasks)},
        "ExecuteCommand": {"session": SESSION},
    }

    def answering(model: Any, params: dict[str, Any], **_: Any) -> tuple[AWSResponse, dict[str, Any]]:
        if commands is not None and model.name == "ExecuteCommand":
            commands.append(json.loads(params["body"]))
        return AWSResponse("", 200, {}, None), answers[model.name]

    clients.client("ecs").meta.events.register("before-call.ecs", answering)
    clients.client("application-autoscaling")
    return clients


def test_the_plugin_gets_the_session_and_its_token_is_no_argument(plugin: Path, address: ServiceAddress) -> None:
    code = open_shell(clients_with(RUNNING), address)
    response, name, region, operation, _, target, endpoint = plugin.read_text().splitlines()
    assert (code, json.loads(response), name, region, operation) == (
        3,
        SESSION,
        "AWS_SSM_START_SESSION_RESPONSE",
        "us-east-1",
        "StartSession",
    )
    assert json.loads(target) == {"Target": f"ecs:acme-dev_{TASK}_{TASK}-527074092"}
    assert endpoint == "https://ssm.us-east-1.amazonaws.com"


@pytest.mark.parametrize(("command", "sent"), [((), "/bin/sh"), (("ls", "-l", "my file"), "ls -l 'my file'")])
def test_without_a_command_it_is_a_shell(
    plugin: Path, address: ServiceAddress, command: tuple[str, ...], sent: str
) -> None:
    commands: list[dict[str, Any]] = []
    open_shell(clients_with(RUNNING, commands=commands), address, command)
    assert (commands[0]["command"], commands[0]["container"], commands[0]["interactive"]) == (sent, "chat", True)


def test_a_service_without_shells_is_refused(address: ServiceAddress) -> None:
    with pytest.raises(CloudError, match="chat allows no shells"):
        open_shell(clients_with(), replace(address, shells=False))


@pytest.mark.parametrize(
    "task", [[], [RUNNING | {"lastStatus": "PENDING"}], [RUNNING | {"enableExecuteCommand": False}]]
)
def test_without_a_task_that_takes_commands_it_is_said(
    plugin: Path, address: ServiceAddress, task: list[dict[str, Any]]
) -> None:
    with pytest.raises(CloudError, match="no task of chat takes commands now"):
        open_shell(clients_with(*task), address)


def test_a_missing_plugin_is_said_before_a_session_is_opened(
    address: ServiceAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ToolError, match="session-manager-plugin is not installed"):
        open_shell(clients_with(RUNNING), address)


def test_a_plugin_that_wants_the_token_as_an_argument_is_too_old(plugin: Path, address: ServiceAddress) -> None:
    script = plugin.with_name("session-manager-plugin")
    script.write_text(script.read_text().replace("1.2.707.0", "1.2.497.0"))
    with pytest.raises(BasculeError, match="too old"):
        open_shell(clients_with(RUNNING), address)
