"""Nested blocks of a resource, and the plain JSON form of arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Block:
    """A nested block: its arguments, without those that were left out."""

    __slots__ = ("arguments",)

    def __init__(self, arguments: Mapping[str, Any]) -> None:
        self.arguments = plain(arguments)


def plain(value: Any) -> Any:
    """The value as JSON: blocks become objects, arguments that were left out (None) disappear."""
    if isinstance(value, Block):
        return value.arguments
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value
