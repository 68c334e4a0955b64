"""What runs, as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bascule.cli.columns import columns
from bascule.cloud.ecs.image_reference import short_digest
from bascule.cloud.ecs.snapshot import Task
from bascule.cloud.ecs.status import ServiceStatus
from bascule.config.duration import format_duration

_NONE = "-"


def status_text(services: Sequence[ServiceStatus]) -> str:
    """A table of services, one of their tasks, and a line for each service that is not as it should be."""
    if not services:
        return "no services: the environment's file has no `services`"
    head = ("SERVICE", "TASKS", "IMAGE", "RUNNING", "ROLLOUT", "LAST DEPLOY")
    tables = [columns([head, *map(_service_row, services)])]
    if tasks := [_task_row(service, task) for service in services for task in service.tasks]:
        tables.append(columns([("TASK", "SERVICE", "IMAGE", "STATE", "HEALTH", "AGE", "ZONE"), *tasks]))
    if notes := [f"{service.name}: {service.note}" for service in services if service.note]:
        tables.append("\n".join(notes))
    return "\n\n".join(tables)


def status_json(services: Sequence[ServiceStatus]) -> dict[str, Any]:
    """The services by name, each with its tasks; times in ISO form, ages in seconds."""
    return {service.name: _service_json(service) for service in services}


def _service_row(service: ServiceStatus) -> tuple[str, ...]:
    running = " ".join(sorted({short_digest(task.digest) for task in service.tasks if task.digest}))
    return (
        service.name,
        f"{service.running} of {service.desired}",
        _short(service.image) or _NONE,
        running or _NONE,
        service.rollout.lower().replace("_", " ") or _NONE,
        service.deploy or _NONE,
    )


def _task_row(service: ServiceStatus, task: Task) -> tuple[str, ...]:
    age = _age(task, service.at)
    return (
        task.id[:8],
        service.name,
        short_digest(task.digest) or _NONE,
        task.status.lower(),
        task.health.lower(),
        _NONE if age is None else format_duration(age),
        task.zone or _NONE,
    )


def _service_json(service: ServiceStatus) -> dict[str, Any]:
    return {
        "desired": service.desired,
        "running": service.running,
        "image": service.image,
        "previous": service.previous,
        "rollout": service.rollout,
        "deploy": service.deploy,
        "note": service.note,
        "tasks": [_task_json(task, service.at) for task in service.tasks],
    }


def _task_json(task: Task, at: datetime) -> dict[str, Any]:
    return {
        "task": task.id,
        "digest": task.digest,
        "state": task.status,
        "health": task.health,
        "started": task.started.isoformat() if task.started else None,
        "age_seconds": _age(task, at),
        "zone": task.zone,
        "revision": task.revision.rpartition("/")[2],
    }


def _short(image: str) -> str:
    """The digest's beginning; of an image that is named by its tag, name and tag."""
    return short_digest(image) if "@" in image else image.rpartition("/")[2]


def _age(task: Task, at: datetime) -> int | None:
    return int((at - task.started).total_seconds()) if task.started else None
