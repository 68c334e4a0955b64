"""What a service's containers wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.errors import CloudError, Problem

_SECONDS_BETWEEN = 2
_LATE = timedelta(seconds=30)
"""CloudWatch shows lines out of order: each look goes so far back, and leaves out what it has shown."""


@dataclass(frozen=True, kw_only=True)
class LogLine:
    """A line, when it was written, and the task that wrote it."""

    at: datetime
    task: str
    message: str


def read_logs(
    clients: Clients, address: ServiceAddress, *, since: timedelta, clock: Clock | None = None
) -> Iterator[LogLine]:
    """The lines that the service's tasks wrote since then, oldest first.

    Raises: CloudError if the service has no log.
    """
    start = (clock or clients.clock).now() - since
    return (line for _, line in _events(clients, address, start))


def follow_logs(
    clients: Clients, address: ServiceAddress, *, since: timedelta, clock: Clock | None = None
) -> Iterator[LogLine]:
    """The same, and then each line as CloudWatch shows it; it never ends.

    A look that failed for the moment is made again.
    """
    clock = clock or clients.clock
    start, shown = clock.now() - since, dict[str, datetime]()
    while True:
        try:
            for id_, line in _events(clients, address, start):
                if id_ not in shown:
                    shown[id_] = line.at
                    yield line
        except CloudError as error:
            if not error.transient:
                raise
        start = max([start, *(at - _LATE for at in shown.values())])
        shown = {id_: at for id_, at in shown.items() if at >= start}
        clock.sleep(_SECONDS_BETWEEN)


def _events(clients: Clients, address: ServiceAddress, start: datetime) -> Iterator[tuple[str, LogLine]]:
    pages = clients.client("logs").get_paginator("filter_log_events")
    try:
        for page in pages.paginate(logGroupName=address.log_group, startTime=int(start.timestamp() * 1000)):
            for event in page["events"]:
                yield event["eventId"], _line(event)
    except CloudError as error:
        if error.code != "ResourceNotFoundException":
            raise
        problem = Problem(
            message=f"{address.name} has no log yet",
            found=f"no log group {address.log_group}",
            fix="deploy the environment first: `cdktf deploy '*'`",
        )
        raise CloudError(problem, code=error.code) from None


def _line(event: dict[str, Any]) -> LogLine:
    """Streams are called PREFIX/CONTAINER/TASK."""
    at = datetime.fromtimestamp(event["timestamp"] / 1000, UTC)
    return LogLine(at=at, task=event["logStreamName"].rpartition("/")[2], message=event["message"].rstrip("\n"))
