"""The endpoint that answers: anything that speaks OpenAI's chat completions."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from typing import Any

import httpx

from chat.conversation import Conversation
from chat.settings import Settings

_CONNECT = 5.0


class UpstreamError(Exception):
    """The endpoint did not answer as it should; `code` is for programs, the text for people."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class Upstream:
    """One connection pool to the endpoint; the key goes there and nowhere else."""

    def __init__(self, settings: Settings) -> None:
        self._model = settings.model
        self._client = httpx.AsyncClient(
            base_url=settings.base_url,
            headers={"Authorization": f"Bearer {settings.api_key}"},
            timeout=httpx.Timeout(settings.longest_wait, connect=_CONNECT),
            limits=httpx.Limits(max_connections=None),
        )

    async def close(self) -> None:
        """No connection is open."""
        await self._client.aclose()

    async def pieces(self, conversation: Conversation) -> AsyncGenerator[str, None]:
        """The answer's text, piece by piece as it comes; whoever stops listening ends it upstream.

        Raises: UpstreamError.
        """
        asked = {"model": self._model, "messages": conversation.messages, "stream": True}
        try:
            async with self._client.stream("POST", "/chat/completions", json=asked) as answer:
                _check(answer)
                async for piece in _pieces(answer):
                    yield piece
        except httpx.TimeoutException:
            raise UpstreamError("upstream_timeout", "the model did not answer in time") from None
        except httpx.HTTPError:
            raise UpstreamError("upstream_unreachable", "the model's endpoint cannot be reached") from None


def _check(answer: httpx.Response) -> None:
    status = answer.status_code
    if status == httpx.codes.TOO_MANY_REQUESTS:
        raise UpstreamError("upstream_busy", "the model's endpoint wants fewer requests: try again later")
    if not answer.is_success:
        raise UpstreamError("upstream_refused", f"the model's endpoint answered with {status}")


async def _pieces(answer: httpx.Response) -> AsyncGenerator[str, None]:
    """Texts of the endpoint's events until the last one; an answer that ends without that was cut off."""
    async for line in answer.aiter_lines():
        name, _, value = line.partition(":")
        if name != "data":
            continue
        if value.strip() == "[DONE]":
            return
        if text := _text(value):
            yield text
    raise UpstreamError("upstream_cut_off", "the answer was cut off")


def _text(value: str) -> str:
    try:
        event: Any = json.loads(value)
        if "error" in event:
            raise UpstreamError("upstream_failed", "the model failed while it answered")
        choices = event["choices"]
        return str(choices[0]["delta"].get("content") or "") if choices else ""
    except (ValueError, TypeError, LookupError, AttributeError):
        raise UpstreamError("upstream_unreadable", "the model's endpoint answered with something else") from None
