"""The hidden first line by which a comment is found again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

_MARKER: Final = re.compile(r"<!-- bascule:plan env=(?P<environment>[\w.-]+) stack=(?P<stack>[\w.-]+) -->", re.ASCII)
_UNFIT: Final = re.compile(r"[^\w.-]|--", re.ASCII)


@dataclass(frozen=True, kw_only=True, order=True)
class Marker:
    """The environment and the stack that a comment is about; names are a file's and a class's, never a stranger's."""

    environment: str
    stack: str

    @classmethod
    def of(cls, body: str) -> Self | None:
        """The marker that a comment begins with; None for any other comment."""
        match = _MARKER.match(body)
        return cls(environment=match["environment"], stack=match["stack"]) if match else None

    def __str__(self) -> str:
        environment, stack = (_UNFIT.sub("_", each) for each in (self.environment, self.stack))
        return f"<!-- bascule:plan env={environment} stack={stack} -->"
