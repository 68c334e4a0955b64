"""The HTTP server of one store's endpoint: on loopback, until nobody has called for a while or the store is reset."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

from bascule.sandbox.endpoint.api_error import Unheard
from bascule.sandbox.endpoint.cloud import Cloud
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World

LOOPBACK = "127.0.0.1"
SECONDS_IDLE = 120.0
"""How long an endpoint lives that nobody calls."""
_SECONDS_TO_NOTICE = 0.5
_SECONDS_TO_END = 0.02


class Server(ThreadingHTTPServer):
    """The endpoint of one store, listening at a port of its own choice unless one is given."""

    daemon_threads = True

    def __init__(self, store: Path, *, account_id: str, port: int = 0) -> None:
        self._store = Store(store)
        self._file = store.stat()
        self._cloud = Cloud(World(self._store), SchemaCache("aws", store.parent.parent / "cache"), account_id)
        self._called = time.monotonic()
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def url(self) -> str:
        """What clients take as `endpoint_url`."""
        return f"http://{LOOPBACK}:{self.server_port}"

    def __enter__(self) -> Self:
        """Requests are answered in a thread until the end."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": _SECONDS_TO_END}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()
        self._store.close()

    def serve(self, *, while_: Callable[[], bool], idle: float = SECONDS_IDLE) -> None:
        """Requests have been answered until the condition held no longer, or none came for so many seconds."""
        with self:
            while self._holds_store() and while_() and time.monotonic() - self._called < idle:
                time.sleep(_SECONDS_TO_NOTICE)

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The answer of the simulated cloud; Unheard when its file is another one by now."""
        self._called = time.monotonic()
        if not self._holds_store():
            raise Unheard
        return self._cloud.answer(request)

    def _holds_store(self) -> bool:
        """Whether the store's file is still the one that was opened."""
        try:
            return os.path.samestat(self._file, self._store.path.stat())
        except FileNotFoundError:
            return False

    def leave(self) -> None:
        """The thread that answered one client has nothing open any more."""
        self._store.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        path, _, query = self.path.partition("?")
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = HttpRequest(method=self.command, path=path, query=query, headers=headers, body=body)
        try:
            self._send(self.server.answer(request))
        except Unheard:
            self.close_connection = True

    do_DELETE = do_GET = do_HEAD = do_PATCH = do_PUT = do_POST  # noqa: N815 - as above

    def finish(self) -> None:
        super().finish()
        self.server.leave()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives it
        """Nothing is printed: the account's call log has every call."""

    def _send(self, response: HttpResponse) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else response.body)
