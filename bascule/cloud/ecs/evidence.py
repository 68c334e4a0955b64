"""What tells why a deploy went wrong: ECS's events, its stopped tasks and the end of their logs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.live_service import LiveService
from bascule.cloud.ecs.revision import Revision
from bascule.cloud.ecs.snapshot import Event, Snapshot
from bascule.cloud.ecs.stop_reason import advice
from bascule.errors import CloudError

_EVENTS, _TASKS, _LINES = 10, 3, 20


@dataclass(frozen=True, kw_only=True)
class StoppedTask:
    """A task that ended: ECS's reason, its container's exit code (None: it never ran) and the end of its log."""

    id: str
    reason: str
    exit_code: int | None
    advice: str
    log: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The latest events of a deploy, oldest first, and some of its stopped tasks.

    `missing` says what could not be looked at, and why.
    """

    events: tuple[Event, ...] = ()
    tasks: tuple[StoppedTask, ...] = ()
    missing: tuple[str, ...] = ()


def gather(
    clients: Clients,
    service: LiveService,
    *,
    container: str,
    revision: Revision,
    snapshot: Snapshot,
    before: Collection[Event],
) -> Evidence:
    """What is known of the tasks that were started from a revision; never fails: what cannot be read is said.

    Args:
        before: the events that were there when the deploy began. Times do not tell them apart: they are those of
            AWS's clock.
    """
    # ECS lists the newest first.
    events = [event for event in reversed(snapshot.events) if event not in before]
    missing: list[str] = []
    tasks: list[StoppedTask] = []
    try:
        stopped = [each for each in service.tasks("STOPPED") if each.get("taskDefinitionArn") == revision.arn]
        for answer in stopped[:_TASKS]:
            log, problem = _log_tail(clients, revision, container, answer)
            tasks.append(_stopped_task(answer, container, log))
            missing += [problem] if problem else []
    except CloudError as error:
        missing.append(f"stopped tasks: {error.problems[0].message}")
    return Evidence(events=tuple(events[-_EVENTS:]), tasks=tuple(tasks), missing=tuple(dict.fromkeys(missing)))


def _stopped_task(answer: Mapping[str, Any], container: str, log: tuple[str, ...]) -> StoppedTask:
    ended: Mapping[str, Any] = next((each for each in answer.get("containers", ()) if each["name"] == container), {})
    words = (answer.get("stoppedReason", ""), ended.get("reason", ""))
    reason = "; ".join(dict.fromkeys(filter(None, words))) or "ECS gives no reason"
    exit_code = ended.get("exitCode")
    return StoppedTask(
        id=_id(answer),
        reason=reason,
        exit_code=exit_code,
        advice=advice(reason, exit_code, log),
        log=log,
    )


def _log_tail(
    clients: Clients, revision: Revision, container: str, answer: Mapping[str, Any]
) -> tuple[tuple[str, ...], str]:
    """The last lines that the task's container wrote, and why they could not be read, if so."""
    if clients.simulated:
        return (), "logs: in the simulated cloud no container writes any"
    if not (revision.log_group and revision.log_prefix):
        return (), "logs: the container does not write to CloudWatch with a stream prefix"
    stream = f"{revision.log_prefix}/{container}/{_id(answer)}"
    try:
        events = clients.client("logs").get_log_events(
            logGroupName=revision.log_group, logStreamName=stream, limit=_LINES, startFromHead=False
        )["events"]
    except CloudError as error:
        # A container that never ran has no stream.
        never_ran = error.code == "ResourceNotFoundException"
        return (), "" if never_ran else f"logs: {error.problems[0].message}"
    return tuple(event["message"].rstrip() for event in events), ""


def _id(answer: Mapping[str, Any]) -> str:
    return str(answer["taskArn"]).rpartition("/")[2]
