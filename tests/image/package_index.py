"""A package index on loopback that asks for a password, as a company's mirror does."""

from __future__ import annotations

import base64
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from bascule.tools.runner import run
from tests.conftest import ROOT

USER, PASSWORD = "pipeline", "canary-index-4711"
_WHEELS = ROOT / ".tools/chat-wheels"


def wheels() -> Path:
    """The folder with what the chat service's lock names, fetched once."""
    lock = ROOT / "apps/chat/requirements.txt"
    stamp = _WHEELS / "fetched"
    if not stamp.is_file() or stamp.read_bytes() != lock.read_bytes():
        options = ("--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps", "--only-binary", ":all:")
        run([sys.executable, "-m", "pip", "download", *options, "-r", str(lock), "--dest", str(_WHEELS)])
        stamp.write_bytes(lock.read_bytes())
    return _WHEELS


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The index's address with the password in it; each project's page lists every file, of which pip takes its own."""

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            known = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            if self.headers["Authorization"] != f"Basic {known}":
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="index"')
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif self.path.startswith("/simple/"):
                self._page()
            else:
                super().do_GET()

        def _page(self) -> None:
            links = "".join(f'<a href="/{each.name}">{each.name}</a>\n' for each in sorted(folder.glob("*.whl")))
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(links)))
            self.end_headers()
            self.wfile.write(links.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base's own name
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{USER}:{PASSWORD}@127.0.0.1:{server.server_port}/simple"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
