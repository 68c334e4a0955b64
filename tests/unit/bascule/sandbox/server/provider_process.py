"""A provider in a process of its own that answers over a pipe: what a kill leaves can be seen without an engine."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.server.calls import CALLS
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.settings import Settings
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.server.core import Stopped

BY_NAME = {call.name: call for call in CALLS}


def open_provider(store: Path, cache_folder: Path) -> Provider:
    """A provider of the stack dev-app, as a new process has it."""
    settings = Settings(
        interpreter=sys.executable, package=".", store=str(store), stack="dev-app", account_id="123456789012"
    )
    return Provider("aws", SchemaCache("aws", cache_folder), World(Store(store)), settings, store.parent)


class ProviderProcess:
    """A transport to such a process, which is started again after it died, as the next run of an engine does."""

    def __init__(self, store: Path, cache_folder: Path) -> None:
        self._arguments = [str(store), str(cache_folder)]
        self._running = ExitStack()
        self._process: subprocess.Popen[str] | None = None

    def __call__(self, call: str, request: bytes) -> bytes:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{json.dumps([call, request.hex()])}\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            self.close()
            raise Stopped("the provider is gone")
        return bytes.fromhex(answer)

    def close(self) -> None:
        """The process has ended."""
        self._running.close()
        self._process = None

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", __name__, *self._arguments]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._process = self._running.enter_context(process)
        return process


def _answer_pipe(store: Path, cache_folder: Path) -> None:
    provider = open_provider(store, cache_folder)
    for line in sys.stdin:
        call, request = json.loads(line)
        sys.stdout.write(f"{BY_NAME[call].answer(provider, bytes.fromhex(request)).hex()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _answer_pipe(Path(sys.argv[1]), Path(sys.argv[2]))
