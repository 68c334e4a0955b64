"""The endpoint of a store: reached where one lives, started where none does. Loads the server only to start it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bascule.errors import Problem, SandboxError
from bascule.sandbox.endpoint.address import Address
from bascule.sandbox.endpoint.background import run_behind

if TYPE_CHECKING:
    from bascule.sandbox.endpoint.server import Server


def reach(store: Path, *, account_id: str) -> str:
    """The URL of the store's endpoint, which lives in this moment.

    Raises:
        SandboxError: none lives and none can be started.
    """
    address = Address(store)
    with address.alone():
        return address.url() or run_behind(lambda ready: _serve(store, account_id, address, ready))


def serve(store: Path, *, account_id: str, port: int, tell: Callable[[str], None]) -> None:
    """The endpoint has lived in this process until it was interrupted or the store reset; `tell` has heard its URL.

    Raises:
        SandboxError: another one lives already, or the port is taken.
    """
    address = Address(store)
    with address.alone():
        if living := address.url():
            message = "this simulated account has an endpoint already"
            raise SandboxError(Problem(message=message, where=str(store), found=living, fix="use that one"))
        server = _server(store, account_id, port)
        announcement = address.announce(server.url)
    tell(server.url)
    try:
        with suppress(KeyboardInterrupt):
            server.serve(while_=announcement.holds, idle=float("inf"))
    finally:
        announcement.end()


def _serve(store: Path, account_id: str, address: Address, ready: Callable[[str], None]) -> None:
    server = _server(store, account_id, 0)
    announcement = address.announce(server.url)
    ready(server.url)
    try:
        server.serve(while_=announcement.holds)
    finally:
        announcement.end()


def _server(store: Path, account_id: str, port: int) -> Server:
    from bascule.sandbox.endpoint.server import Server  # noqa: PLC0415 - loads botocore, which a living endpoint saves

    try:
        return Server(store, account_id=account_id, port=port)
    except OSError as error:
        message = f"port {port} cannot be used: {error.strerror}"
        raise SandboxError(Problem(message=message, fix="leave --port out, or give another one")) from error
