"""Server-sent events: what a client reads of an answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.responses import StreamingResponse
from starlette.types import Send

KEEP_ALIVE = b": keep-alive\n\n"
"""A comment, which clients pass over: bytes on a connection that would be cut for its silence."""


def event(name: str, **data: object) -> bytes:
    """One event with its data as JSON, which has no line break in it."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


class EventStream(StreamingResponse):
    """An answer in events; its source is closed as soon as nobody reads any more."""

    def __init__(self, source: AsyncGenerator[bytes, None]) -> None:
        # Proxies would keep back what they buffer.
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        super().__init__(source, media_type="text/event-stream", headers=headers)
        self._source = source

    async def stream_response(self, send: Send) -> None:
        """All events are sent, or the source is closed."""
        async with aclosing(self._source):
            await super().stream_response(send)


async def kept_alive(
    pieces: AsyncGenerator[str, None], *, silence: float, longest: float
) -> AsyncGenerator[str | None, None]:
    """The pieces, and None whenever none came for `silence` seconds; the wait for the next piece goes on.

    Raises: TimeoutError after `longest` seconds.
    """
    now = asyncio.get_running_loop().time
    end = now() + longest
    waiting = asyncio.ensure_future(anext(pieces, None))
    try:
        while (left := end - now()) > 0:
            done, _ = await asyncio.wait({waiting}, timeout=min(silence, left))
            if not done:
                yield None
                continue
            if (piece := waiting.result()) is None:
                return
            yield piece
            waiting = asyncio.ensure_future(anext(pieces, None))
        raise TimeoutError
    finally:
        waiting.cancel()
        await asyncio.wait({waiting})
