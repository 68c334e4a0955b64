"""A service of ECS at one moment: its deployments, its tasks and what ECS says happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self

PRIMARY = "PRIMARY"
COMPLETED, FAILED, IN_PROGRESS = "COMPLETED", "FAILED", "IN_PROGRESS"


@dataclass(frozen=True, kw_only=True)
class Deployment:
    """A deployment of a service: ECS moves tasks from others to the one whose `status` is PRIMARY."""

    id: str
    status: str
    revision: str
    desired: int
    running: int
    pending: int
    failed: int
    rollout: str
    reason: str

    @classmethod
    def of(cls, answer: Mapping[str, Any]) -> Self:
        """The deployment that DescribeServices shows."""
        return cls(
            id=answer["id"],
            status=answer["status"],
            revision=answer["taskDefinition"],
            desired=answer.get("desiredCount", 0),
            running=answer.get("runningCount", 0),
            pending=answer.get("pendingCount", 0),
            failed=answer.get("failedTasks", 0),
            rollout=answer.get("rolloutState", ""),
            reason=answer.get("rolloutStateReason", ""),
        )


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task: the deployment that started it, and the digest of the image that its container runs.

    `digest` is empty as long as ECS does not know it; `health` is UNKNOWN where the container has no check of its own.
    """

    id: str
    deployment: str
    status: str
    health: str
    digest: str
    zone: str
    started: datetime | None
    revision: str

    @classmethod
    def of(cls, answer: Mapping[str, Any], container: str) -> Self:
        """The task that DescribeTasks shows."""
        digests = (each.get("imageDigest") for each in answer.get("containers", ()) if each.get("name") == container)
        started = answer.get("startedAt")
        return cls(
            id=answer["taskArn"].rpartition("/")[2],
            deployment=answer.get("startedBy", ""),
            status=answer.get("lastStatus", ""),
            health=answer.get("healthStatus", "UNKNOWN"),
            digest=next(digests, None) or "",
            zone=answer.get("availabilityZone", ""),
            started=moment(started) if started else None,
            revision=answer.get("taskDefinitionArn", ""),
        )


@dataclass(frozen=True, kw_only=True)
class Event:
    """What ECS says happened to a service."""

    at: datetime
    message: str


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """The service as it was `at` a moment, with the tasks that ECS wants to run."""

    at: datetime
    desired: int
    running: int
    deployments: tuple[Deployment, ...]
    tasks: tuple[Task, ...]
    events: tuple[Event, ...]

    @classmethod
    def of(cls, service: Mapping[str, Any], tasks: Sequence[Mapping[str, Any]], container: str, at: datetime) -> Self:
        """The snapshot of what DescribeServices and DescribeTasks show."""
        return cls(
            at=at,
            desired=service.get("desiredCount", 0),
            running=service.get("runningCount", 0),
            deployments=tuple(Deployment.of(each) for each in service.get("deployments", ())),
            tasks=tuple(Task.of(each, container) for each in tasks),
            events=events_of(service),
        )

    @property
    def primary(self) -> Deployment | None:
        """The deployment that ECS moves tasks to."""
        return next((each for each in self.deployments if each.status == PRIMARY), None)

    def deployment(self, id_: str) -> Deployment | None:
        """The deployment with that id; None if ECS shows it no more, or not yet."""
        return next((each for each in self.deployments if each.id == id_), None)

    def running_tasks(self, deployment: Deployment) -> tuple[Task, ...]:
        """The tasks that run and are of a deployment, or of an earlier one of its revision."""
        running = (each for each in self.tasks if each.status == "RUNNING")
        return tuple(
            each for each in running if each.deployment == deployment.id or each.revision == deployment.revision
        )


def events_of(service: Mapping[str, Any]) -> tuple[Event, ...]:
    """The events that DescribeServices shows, the newest first."""
    return tuple(Event(at=moment(each["createdAt"]), message=each["message"]) for each in service.get("events", ()))


def moment(value: datetime | str | float) -> datetime:
    """A time of an answer in UTC: botocore gives datetimes, recorded answers have ISO texts or seconds."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    return value.astimezone(UTC) if isinstance(value, datetime) else datetime.fromtimestamp(value, UTC)
