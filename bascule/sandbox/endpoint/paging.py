"""Long lists in parts: each with a token that the next call gives back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from bascule.sandbox.endpoint.api_error import ApiError

Element = TypeVar("Element")


def page(
    elements: Sequence[Element], token: str | None, size: int, *, code: str = "InvalidParameterException"
) -> tuple[list[Element], str | None]:
    """That part of the elements and the token of the next one, null after the last; ApiError for a strange token."""
    if token and not token.isdecimal():
        raise ApiError(code, "The token is not one that an earlier answer gave.")
    begin = int(token or 0)
    following = begin + size
    return list(elements[begin:following]), str(following) if following < len(elements) else None
