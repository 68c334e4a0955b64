"""A provider process from handshake to shutdown (go-plugin's protocol, version 6 of Terraform's)."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import types
from collections.abc import Callable
from concurrent import futures
from pathlib import Path
from typing import Any

sys.modules.setdefault("grpc.aio", types.ModuleType("grpc.aio"))  # a third of grpc's import time, and never used here
import grpc  # noqa: E402

from bascule.errors import SandboxError  # noqa: E402
from bascule.sandbox.schema.cache import SchemaCache  # noqa: E402
from bascule.sandbox.server.calls import CALLS, Call  # noqa: E402
from bascule.sandbox.server.provider import Provider  # noqa: E402
from bascule.sandbox.server.tls import load_certificate  # noqa: E402
from bascule.sandbox.server.unusable import Unusable  # noqa: E402
from bascule.sandbox.settings import Settings, read_settings  # noqa: E402
from bascule.sandbox.world.store.store import Store  # noqa: E402
from bascule.sandbox.world.world import World  # noqa: E402

_THREADS = 8
_SECONDS_TO_NOTICE = 0.2
"""How long a provider may outlive an engine that was killed and could not say stop."""
_UNLIMITED = [("grpc.max_receive_message_length", -1), ("grpc.max_send_message_length", -1)]


def serve(name: str, folder: Path) -> None:
    """The provider has answered its engine until that said stop or was gone. `folder` is the stack's, with settings.

    A Ctrl-C goes to the engine alone, though the terminal sends it to both: the engine waits for what it has begun.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    engine = os.getppid()
    settings = read_settings(folder)
    cache = SchemaCache(name, settings.cache_folder)
    provider = _open(name, cache, settings, folder)
    stopped = threading.Event()
    server = grpc.server(futures.ThreadPoolExecutor(_THREADS), options=_UNLIMITED)
    server.add_generic_rpc_handlers(_handlers(provider, stopped))
    with tempfile.TemporaryDirectory(prefix="bascule", dir=os.environ.get("PLUGIN_UNIX_SOCKET_DIR")) as socket_folder:
        socket = f"{socket_folder}/provider"
        der = _listen(server, socket, settings.cache_folder)
        server.start()
        sys.stdout.write(f"1|6|unix|{socket}|grpc|{der}\n")
        sys.stdout.flush()
        while not stopped.wait(_SECONDS_TO_NOTICE) and os.getppid() == engine:
            pass
        if stopped.is_set():
            server.stop(0.05).wait(1)
    os._exit(0)  # threads that still wait for the engine must not keep the process


def _open(name: str, cache: SchemaCache, settings: Settings, folder: Path) -> Provider | Unusable:
    try:
        world = World(
            Store(Path(settings.store)), quotas=settings.quotas, zones=settings.zones, services=settings.services
        )
        return Provider(name, cache, world, settings, folder)
    except SandboxError as error:
        return Unusable(name, cache, settings, folder, error=error)


def _listen(server: Any, socket: str, cache_folder: Path) -> str:
    """The server listens at the socket; the certificate for the handshake, empty without TLS."""
    if "PLUGIN_CLIENT_CERT" not in os.environ:
        server.add_insecure_port(f"unix://{socket}")
        return ""
    certificate = load_certificate(cache_folder)
    pair = (certificate.key.encode(), certificate.certificate.encode())
    server.add_secure_port(f"unix://{socket}", grpc.ssl_server_credentials([pair]))
    return certificate.der


def _handlers(provider: Provider | Unusable, stopped: threading.Event) -> tuple[Any, ...]:
    calls = {call.name: grpc.unary_unary_rpc_method_handler(_answer(provider, call)) for call in CALLS}

    def shutdown(_request: bytes, _context: Any) -> bytes:
        stopped.set()
        return b""

    def no_output(_request: bytes, _context: Any) -> Any:
        stopped.wait()
        yield from ()

    controller = {"Shutdown": grpc.unary_unary_rpc_method_handler(shutdown)}
    output = {"StreamStdio": grpc.unary_stream_rpc_method_handler(no_output)}
    return (
        grpc.method_handlers_generic_handler("tfplugin6.Provider", calls),
        grpc.method_handlers_generic_handler("plugin.GRPCController", controller),
        grpc.method_handlers_generic_handler("plugin.GRPCStdio", output),
    )


def _answer(provider: Provider | Unusable, call: Call) -> Callable[[bytes, Any], bytes]:
    return lambda request, _context: call.answer(provider, request)
