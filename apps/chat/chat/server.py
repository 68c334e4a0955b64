"""The server, which drains before it ends."""

from __future__ import annotations

import logging
from types import FrameType

import uvicorn

from chat.drain import Drain
from chat.service import service
from chat.settings import Settings

_LOG = logging.getLogger("chat")
_SECONDS_TO_CLOSE = 5


class Server(uvicorn.Server):
    """On SIGTERM or SIGINT it goes on serving: health says that it drains, until the drain is over. Then it is 0."""

    def __init__(self, settings: Settings) -> None:
        self._drain = Drain(settings.longest_answer)
        config = uvicorn.Config(
            service(settings, self._drain),
            # Every address of a container is its task's.
            host="0.0.0.0",  # noqa: S104
            port=settings.port,
            log_config=None,
            access_log=False,
            server_header=False,
            # The load balancer keeps connections for as long as it likes to; the one who closes first must be it.
            timeout_keep_alive=4000,
            timeout_graceful_shutdown=_SECONDS_TO_CLOSE,
        )
        super().__init__(config)

    def handle_exit(self, sig: int, _: FrameType | None) -> None:
        """The drain begins."""
        _LOG.info("draining", extra={"fields": {"signal": sig, "open": self._drain.open}})
        self._drain.begin()

    async def on_tick(self, counter: int) -> bool:
        """Whether the server ends now; asked ten times a second."""
        return await super().on_tick(counter) or self._drain.over
