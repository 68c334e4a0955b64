"""The chat service as a process of its own, and the endpoint that it asks."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import ROOT
from tests.unit.apps.chat.endpoint import KEY, Endpoint, serving

ASKED = {"messages": [{"role": "user", "content": "canary-prompt-0815"}]}
_PATIENCE = 10.0


class Running:
    """The service: its address, its process and its log."""

    def __init__(self, port: int, process: subprocess.Popen[bytes], log: Path) -> None:
        self.url, self.process, self._log = f"http://127.0.0.1:{port}", process, log

    def health(self) -> httpx.Response:
        return httpx.get(f"{self.url}/health", trust_env=False)

    def ask(self, body: Any = ASKED, **options: Any) -> httpx.Response:
        return httpx.post(f"{self.url}/chat", json=body, timeout=_PATIENCE, trust_env=False, **options)

    def asking(self) -> Any:
        return httpx.stream("POST", f"{self.url}/chat", json=ASKED, timeout=_PATIENCE, trust_env=False)

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)

    @property
    def log(self) -> str:
        return self._log.read_text()

    def log_lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.splitlines()]


def until(happened: Callable[[], object]) -> None:
    """Returns once it has happened; looks often, for nothing here can say when."""
    end = time.monotonic() + _PATIENCE
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        select.select([], [], [], 0.01)


def events(text: str) -> list[tuple[str, dict[str, Any]]]:
    """The events of an answer, without comments."""
    found = [part.strip().split("\n") for part in text.split("\n\n") if part.strip().startswith("event: ")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in found]


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving(Endpoint()) as endpoint:
        yield endpoint


@pytest.fixture
def start(endpoint: Endpoint, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts the service with further variables; it is gone after the test."""
    started: list[Running] = []

    def start(**variables: str) -> Running:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        given = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": endpoint.url, "PORT": str(port), **variables}
        log = tmp_path / "log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "chat"],
                cwd=ROOT / "apps/chat",
                env={"PATH": os.environ["PATH"], **given},
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        running = Running(port, process, log)
        started.append(running)
        until(lambda: process.poll() is not None or _listens(port))
        return running

    yield start
    for running in started:
        running.process.kill()
        running.process.wait()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
