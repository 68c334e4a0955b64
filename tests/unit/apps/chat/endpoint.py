"""An OpenAI-compatible endpoint on loopback, which answers as a test tells it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "canary-key-4711"


def piece(text: str) -> bytes:
    return f"data: {json.dumps({'choices': [{'delta': {'content': text}}]})}\n\n".encode()


DONE = b"data: [DONE]\n\n"
Step = bytes | threading.Event
"""Bytes that are sent, or what is waited for before the next ones."""


@dataclass
class Endpoint:
    """`steps` of each answer, its `status`, and what was asked; `gone` is set when a client left before the end."""

    steps: list[Step] = field(default_factory=lambda: [piece("Hel"), piece("lo"), DONE])
    status: int = 200
    asked: list[dict[str, Any]] = field(default_factory=list)
    authorizations: list[str | None] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    url: str = ""

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers["Content-Length"])
        self.asked.append({"path": handler.path, **json.loads(handler.rfile.read(length))})
        self.authorizations.append(handler.headers["Authorization"])
        handler.send_response(self.status)
        handler.send_header("Content-Type", "text/event-stream")
        handler.send_header("Connection", "close")
        handler.end_headers()
        self._send(handler)

    def _send(self, handler: BaseHTTPRequestHandler) -> None:
        for step in self.steps:
            if isinstance(step, bytes):
                handler.wfile.write(step)
            elif self._left(handler, step):
                self.gone.set()
                return

    def _left(self, handler: BaseHTTPRequestHandler, awaited: threading.Event) -> bool:
        """Whether the client closed the connection before the event happened."""
        handler.connection.settimeout(0.02)
        while not awaited.is_set():
            try:
                if handler.connection.recv(1) == b"":
                    return True
            except TimeoutError:
                continue
            except OSError:
                return True
        return False


@contextmanager
def serving(endpoint: Endpoint) -> Iterator[Endpoint]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            endpoint.answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base's own name
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
