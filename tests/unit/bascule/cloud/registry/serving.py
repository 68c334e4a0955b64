"""A registry on loopback, strict about what it is asked: one image, one token, nothing without it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

INDEX = "application/vnd.oci.image.index.v1+json"
MANIFEST = json.dumps({"schemaVersion": 2, "mediaType": INDEX, "manifests": []}).encode()
DIGEST = f"sha256:{hashlib.sha256(MANIFEST).hexdigest()}"
PATH = "/v2/acme/redis/manifests/8.2"
LOGIN = base64.b64encode(b"somebody:a password").decode()
TOKEN = "token-for-acme-redis"


@dataclass(kw_only=True)
class Answers:
    """How the registry behaves: what it asks for, and answers in the manifest's place."""

    scheme: str = ""
    login: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = MANIFEST
    realm: str = ""
    authorizations: list[str] = field(default_factory=list)


class Serving(ThreadingHTTPServer):
    """Answers as it is told to."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = answers


class Handler(BaseHTTPRequestHandler):
    server: Serving

    def do_GET(self) -> None:
        answers, place, known = self.server.answers, urlsplit(self.path), self.headers.get("Authorization", "")
        answers.authorizations.append(known)
        if place.path == "/token":
            self._token(known, parse_qs(place.query))
        elif answers.scheme and known != self._wanted:
            self._send(401, b"{}", {"WWW-Authenticate": self._challenge})
        elif place.path != PATH or INDEX not in self.headers["Accept"]:
            self._send(404, b'{"errors":[{"code":"MANIFEST_UNKNOWN"}]}', {})
        else:
            self._send(answers.status, answers.body, {"Content-Type": INDEX, **answers.headers})

    @property
    def _wanted(self) -> str:
        return f"Bearer {TOKEN}" if self.server.answers.scheme == "Bearer" else f"Basic {self.server.answers.login}"

    @property
    def _challenge(self) -> str:
        realm = self.server.answers.realm or f"http://{self.headers['Host']}/token"
        return f'{self.server.answers.scheme} realm="{realm}",service="registry",scope="repository:acme/redis:pull"'

    def _token(self, known: str, query: Mapping[str, list[str]]) -> None:
        login = self.server.answers.login
        asked = query == {"service": ["registry"], "scope": ["repository:acme/redis:pull"]}
        allowed = asked and known == (f"Basic {login}" if login else "")
        self._send(200 if allowed else 401, json.dumps({"token": TOKEN}).encode(), {})

    def _send(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def serving(answers: Answers) -> Iterator[str]:
    """The host of a registry that answers so."""
    server = Serving(answers)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
