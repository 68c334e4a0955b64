"""The service's routes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from chat.answer import Answer
from chat.conversation import Conversation, RequestError
from chat.drain import Drain
from chat.events import EventStream
from chat.settings import Settings
from chat.upstream import Upstream

_MOST_BYTES = 1_000_000
_REFUSED, _TOO_LARGE, _NOT_NOW = 400, 413, 503


def service(settings: Settings, drain: Drain) -> Starlette:
    """`GET /health` and `POST /chat`."""
    upstream = Upstream(settings)

    async def health(_: Request) -> Response:
        if drain.begun:
            return JSONResponse({"status": "draining", "open": drain.open}, status_code=_NOT_NOW)
        return JSONResponse({"status": "ready", "open": drain.open})

    async def chat(request: Request) -> Response:
        if drain.begun:
            return _refused(_NOT_NOW, "draining", "this task is on its way out: ask again")
        body = await _body(request)
        if body is None:
            return _refused(_TOO_LARGE, "too_large", f"at most {_MOST_BYTES} bytes are accepted")
        try:
            conversation = Conversation.parse(body)
        except RequestError as error:
            return _refused(_REFUSED, "bad_request", str(error))
        return EventStream(Answer(settings, upstream, drain).events(conversation))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await upstream.close()

    return Starlette(
        routes=[Route("/health", health), Route("/chat", chat, methods=["POST"])],
        middleware=[_let_pages_ask(settings)],
        lifespan=lifespan,
    )


def _let_pages_ask(settings: Settings) -> Middleware:
    """Browsers let pages of these origins read answers, and those of no others."""
    return Middleware(
        CORSMiddleware, allow_origins=settings.origins, allow_methods=["POST"], allow_headers=["Content-Type"]
    )


async def _body(request: Request) -> bytes | None:
    """The request's body; None if it is too large, of which no more than that is read."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    return body


def _refused(status: int, code: str, message: str) -> JSONResponse:
    headers = {"Retry-After": "1"} if status == _NOT_NOW else None
    return JSONResponse({"code": code, "message": message}, status_code=status, headers=headers)
