"""A command in a running task of a service."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Sequence
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.live_service import LiveService
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.errors import CloudError, Problem, ToolError
from bascule.tools.runner import run, run_in_terminal

PLUGIN = "session-manager-plugin"
_RESPONSE = "AWS_SSM_START_SESSION_RESPONSE"
"""The variable by which the plugin gets the session, whose token must not be seen in a list of processes."""

_OLDEST = (1, 2, 497, 0)
"""The last version that wants the token among its arguments (AWS CLI, 2023)."""


def open_shell(clients: Clients, address: ServiceAddress, command: Sequence[str] = (), *, task: str = "") -> int:
    """The command has run in this terminal, in the service's longest-running task or the named one; its exit code.

    Without a command it is a shell.

    Raises:
        CloudError: the service allows none, or no such task runs.
        ToolError: the plugin is missing or too old.
    """
    if not address.shells:
        problem = Problem(
            message=f"{address.name} allows no shells in its tasks",
            found=f"services.{address.name}.exec: false",
            accepted="true",
            fix="change the environment's file and apply; then deploy the service, so that new tasks allow them",
        )
        raise CloudError(problem)
    _check_plugin()
    running = _running_task(clients, address, task)
    started = clients.client("ecs").execute_command(
        cluster=address.cluster,
        task=running["taskArn"],
        container=address.name,
        interactive=True,
        command=shlex.join(command) or "/bin/sh",
    )
    return _attach(clients, address, running, started["session"])


def _check_plugin() -> None:
    try:
        version = run([PLUGIN, "--version"]).stdout.strip()
    except ToolError:
        raise ToolError(
            f"{PLUGIN} is not installed, or does not run",
            fix="install it: https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html",
        ) from None
    numbers = tuple(map(int, re.findall(r"\d+", version)))
    if numbers <= _OLDEST:
        accepted = f"newer than {'.'.join(map(str, _OLDEST))}"
        problem = Problem(message=f"{PLUGIN} is too old", found=version, accepted=accepted, fix="install a newer one")
        raise ToolError(problem)


def _running_task(clients: Clients, address: ServiceAddress, wanted: str) -> dict[str, Any]:
    """The task whose agent is ready for commands."""
    tasks = [
        each for each in LiveService(clients, address, clients.clock).tasks("RUNNING") if _id(each).startswith(wanted)
    ]
    tasks.sort(key=lambda each: str(each.get("startedAt", "~")))
    ready = [each for each in tasks if each.get("lastStatus") == "RUNNING" and each.get("enableExecuteCommand")]
    if ready:
        return ready[0]
    problem = Problem(
        message=f"no task of {address.name} takes commands now",
        found=", ".join(f"{_id(each)[:8]} {each.get('lastStatus')}" for each in tasks) or "no task",
        accepted="a RUNNING task that was started after `exec: true` was applied",
        fix=f"see `bascule status {address.environment}`; deploy the service to have new tasks",
    )
    raise CloudError(problem)


def _attach(clients: Clients, address: ServiceAddress, task: dict[str, Any], session: dict[str, Any]) -> int:
    cluster = task["clusterArn"].rpartition("/")[2]
    runtime = next(each["runtimeId"] for each in task["containers"] if each["name"] == address.name)
    target = json.dumps({"Target": f"ecs:{cluster}_{_id(task)}_{runtime}"})
    endpoint = clients.client("ssm").meta.endpoint_url
    argv = [PLUGIN, _RESPONSE, address.region, "StartSession", os.environ.get("AWS_PROFILE", ""), target, endpoint]
    return run_in_terminal(argv, env={**os.environ, _RESPONSE: json.dumps(session)})


def _id(task: dict[str, Any]) -> str:
    return str(task["taskArn"]).rpartition("/")[2]
