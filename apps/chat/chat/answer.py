"""One answer, from the endpoint to the client."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from uuid import uuid4

from chat.conversation import Conversation
from chat.drain import Drain
from chat.events import KEEP_ALIVE, event, kept_alive
from chat.settings import Settings
from chat.upstream import Upstream, UpstreamError

_LOG = logging.getLogger("chat")


class Answer:
    """Its events: `text` for each piece, then `done`, or `error` with a code; the log has how it ended, no content.

    It is open from the first byte that the client may expect, and never longer than the longest answer.
    """

    def __init__(self, settings: Settings, upstream: Upstream, drain: Drain) -> None:
        self._settings, self._upstream, self._drain = settings, upstream, drain
        self._id, self._began = uuid4().hex, time.monotonic()
        self._pieces, self._end = 0, "client_gone"

    async def events(self, conversation: Conversation) -> AsyncGenerator[bytes, None]:
        """What is sent to the client."""
        with self._drain.answer():
            try:
                async with aclosing(self._texts(conversation)) as texts:
                    async for each in texts:
                        yield each
                self._end = "done"
                yield event("done", id=self._id)
            except UpstreamError as error:
                self._end = error.code
                yield event("error", id=self._id, code=error.code, message=str(error))
            except TimeoutError:
                self._end = "too_long"
                yield event("error", id=self._id, code=self._end, message="the answer took too long and was ended")
            finally:
                self._log()

    async def _texts(self, conversation: Conversation) -> AsyncGenerator[bytes, None]:
        settings = self._settings
        async with (
            aclosing(self._upstream.pieces(conversation)) as pieces,
            aclosing(kept_alive(pieces, silence=settings.keep_alive, longest=settings.longest_answer)) as kept,
        ):
            async for piece in kept:
                self._pieces += piece is not None
                yield KEEP_ALIVE if piece is None else event("text", text=piece)

    def _log(self) -> None:
        seconds = round(time.monotonic() - self._began, 3)
        extra = {"id": self._id, "end": self._end, "pieces": self._pieces, "seconds": seconds}
        _LOG.info("answer", extra={"fields": extra})
