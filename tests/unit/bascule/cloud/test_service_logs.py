from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import moto
import pytest

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.service_address import ServiceAddress
from bascule.cloud.service_logs import follow_logs, read_logs
from bascule.config import load_environment
from bascule.errors import CloudError
from tests.conftest import ROOT

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
STREAM = "task/chat/0123456789abcdef0123456789abcdef"
TEN_MINUTES = timedelta(minutes=10)


class Writing:
    """A clock; while somebody sleeps, the container writes what comes next."""

    def __init__(self, clients: Clients, address: ServiceAddress) -> None:
        self._logs, self._group = clients.client("logs"), address.log_group
        self.coming: list[tuple[datetime, str]] = []
        self.sleeps = 0

    def now(self) -> datetime:
        return NOW

    def sleep(self, _: float) -> None:
        self.sleeps += 1
        if self.coming:
            self.write(*self.coming.pop(0))

    def write(self, at: datetime, message: str) -> None:
        event = {"timestamp": int(at.timestamp() * 1000), "message": message}
        self._logs.put_log_events(logGroupName=self._group, logStreamName=STREAM, logEvents=[event])


@pytest.fixture
def address() -> ServiceAddress:
    return ServiceAddress.of(load_environment("dev", root=ROOT), "chat")


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with moto.mock_aws():
        yield Clients(region="us-east-1")


@pytest.fixture
def writing(clients: Clients, address: ServiceAddress) -> Writing:
    logs = clients.client("logs")
    logs.create_log_group(logGroupName=address.log_group)
    logs.create_log_stream(logGroupName=address.log_group, logStreamName=STREAM)
    return Writing(clients, address)


def test_lines_are_read_from_then_on_with_the_task_that_wrote_them(
    clients: Clients, address: ServiceAddress, writing: Writing
) -> None:
    writing.write(NOW - timedelta(minutes=11), "too old\n")
    writing.write(NOW - timedelta(minutes=9), "ready\n")
    (line,) = read_logs(clients, address, since=TEN_MINUTES, clock=writing)
    assert (line.message, line.task, line.at) == ("ready", STREAM[10:], NOW - timedelta(minutes=9))


def test_following_shows_each_line_once_and_rests_between(
    clients: Clients, address: ServiceAddress, writing: Writing
) -> None:
    writing.write(NOW, "one")
    writing.coming = [(NOW + timedelta(seconds=2), "two"), (NOW + timedelta(seconds=1), "late")]
    lines = follow_logs(clients, address, since=TEN_MINUTES, clock=writing)
    assert [line.message for line in islice(lines, 3)] == ["one", "two", "late"]
    assert writing.sleeps == 2


def test_following_goes_on_after_a_throttled_look(clients: Clients, address: ServiceAddress, writing: Writing) -> None:
    answers: list[Any] = [CloudError("throttled", transient=True)]

    def throttle(**_: Any) -> None:
        if answers:
            raise answers.pop()

    writing.write(NOW, "one")
    clients.client("logs").meta.events.register("before-call.*.FilterLogEvents", throttle)
    lines = follow_logs(clients, address, since=TEN_MINUTES, clock=writing)
    assert (next(lines).message, writing.sleeps) == ("one", 1)


def test_a_service_without_a_log_is_told(clients: Clients, address: ServiceAddress) -> None:
    with pytest.raises(CloudError, match="chat has no log yet"):
        list(read_logs(clients, address, since=TEN_MINUTES))
