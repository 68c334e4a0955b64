"""Container definitions of a task, in the words of ECS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from modules.common.streaming import stop_timeout

SCRATCH = "scratch"
"""The task's volume that is always writable, at /tmp in the service's own container."""


@dataclass(frozen=True, kw_only=True)
class Sidecar:
    """A container beside the service's own: its image, by digest where the environment asks for that, and variables."""

    image: str
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ContainerLog:
    """The log group that the containers of a task write to, each into streams that begin with its name."""

    group: str
    region: str


def main_container(
    name: str,
    *,
    image: Any,
    port: int,
    environment: Mapping[str, str],
    secret_arns: Mapping[str, str],
    writable: bool,
    longest_answer: int,
    log: ContainerLog,
) -> dict[str, Any]:
    """The container that answers requests; the task ends with it.

    Args:
        image: a reference, or an expression that is one.
        writable: whether its root file system is, which shells need.
        longest_answer: seconds that it may take to finish after SIGTERM, as far as Fargate allows.
    """
    return {
        "name": name,
        "image": image,
        "essential": True,
        "portMappings": [{"containerPort": port, "hostPort": port, "protocol": "tcp"}],
        "environment": _variables(environment),
        "secrets": [{"name": key, "valueFrom": arn} for key, arn in sorted(secret_arns.items())],
        "readonlyRootFilesystem": not writable,
        "mountPoints": [{"sourceVolume": SCRATCH, "containerPath": "/tmp", "readOnly": False}],  # noqa: S108
        # Passes signals on, and buries what a shell leaves behind.
        "linuxParameters": {"initProcessEnabled": True},
        "stopTimeout": stop_timeout(longest_answer),
        "logConfiguration": _log(log, "task"),
    }


def sidecar_container(name: str, sidecar: Sidecar, *, log: ContainerLog) -> dict[str, Any]:
    """A container that serves the main one; the task goes on without it."""
    return {
        "name": name,
        "image": sidecar.image,
        "essential": False,
        "environment": _variables(sidecar.environment),
        "readonlyRootFilesystem": True,
        "linuxParameters": {"initProcessEnabled": True},
        "logConfiguration": _log(log, name),
    }


def _variables(environment: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in sorted(environment.items())]


def _log(log: ContainerLog, prefix: str) -> dict[str, Any]:
    return {
        "logDriver": "awslogs",
        "options": {
            "awslogs-group": log.group,
            "awslogs-region": log.region,
            "awslogs-stream-prefix": prefix,
            # A log that cannot be written must not stop an answer.
            "mode": "non-blocking",
            "max-buffer-size": "25m",
        },
    }
