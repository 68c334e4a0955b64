"""What somebody asks: the messages so far."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Self

_ROLES = ("system", "user", "assistant")
_MOST_MESSAGES = 200


class RequestError(Exception):
    """The request is not one that can be answered; the text says what is accepted, and nothing of its content."""


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """Messages with the roles that they have at the endpoint."""

    messages: tuple[dict[str, str], ...]

    @classmethod
    def parse(cls, body: bytes) -> Self:
        """The conversation of a request's body: `{"messages": [{"role": "user", "content": "…"}]}`.

        Raises: RequestError.
        """
        try:
            found = json.loads(body)
        except ValueError:
            raise RequestError("the body is not JSON") from None
        messages = found.get("messages") if isinstance(found, dict) else None
        if not isinstance(messages, list) or not 0 < len(messages) <= _MOST_MESSAGES:
            raise RequestError(f"`messages` has to be a list of 1 to {_MOST_MESSAGES} messages")
        return cls(messages=tuple(_message(at, each) for at, each in enumerate(messages)))


def _message(at: int, found: Any) -> dict[str, str]:
    role, content = (found.get("role"), found.get("content")) if isinstance(found, dict) else (None, None)
    if role not in _ROLES:
        raise RequestError(f"messages[{at}].role has to be one of {', '.join(_ROLES)}")
    if not isinstance(content, str) or not content:
        raise RequestError(f"messages[{at}].content has to be a text")
    return {"role": role, "content": content}
