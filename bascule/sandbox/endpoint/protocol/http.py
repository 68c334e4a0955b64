"""Requests and answers as they come and go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs


@dataclass(frozen=True, kw_only=True)
class HttpRequest:
    """A request; names of headers are in lower case, the path is as it was sent."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def fields(self) -> dict[str, list[str]]:
        """The fields of the query string."""
        return parse_qs(self.query, keep_blank_values=True)

    @property
    def form(self) -> dict[str, str]:
        """The fields of a form in the body, each with its last value."""
        try:
            text = self.body.decode()
        except UnicodeDecodeError:
            return {}
        return {name: values[-1] for name, values in parse_qs(text, keep_blank_values=True).items()}


@dataclass(frozen=True, kw_only=True)
class HttpResponse:
    """An answer."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
