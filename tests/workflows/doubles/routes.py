"""The calls that GitHub's double knows: for each its path, the permission that it needs, and what it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlencode

from tests.workflows.doubles.loopback import Answer, Call
from tests.workflows.doubles.repository import Repository

PAGING = frozenset({"per_page", "page"})


class RefusedError(Exception):
    """GitHub's answer to what it does not accept."""

    def __init__(self, status: int, message: str, *errors: Mapping[str, str]) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.errors = errors

    @property
    def answer(self) -> Answer:
        body: dict[str, Any] = {"message": self.message, "documentation_url": "https://docs.github.com/rest"}
        if self.errors:
            body["errors"] = list(self.errors)
        return Answer(status=self.status, body={**body, "status": str(self.status)})


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A call of a known path: `at` are the path's parts by name, `login` who asks."""

    repository: Repository
    at: Mapping[str, str]
    call: Call
    login: str
    root: str
    links: dict[str, str] = field(default_factory=dict)

    @property
    def body(self) -> Mapping[str, Any]:
        return self.call.body if isinstance(self.call.body, Mapping) else {}

    @property
    def number(self) -> int:
        """The path's number."""
        return int(self.at["number"])

    def page(self, elements: list[Any], *, most: int = 100) -> list[Any]:
        """The part of the elements that is asked for; of variables GitHub gives 30 at most, whatever is asked for."""
        size = min(int(self.call.query.get("per_page", "30")), most)
        number = int(self.call.query.get("page", "1"))
        if number * size < len(elements):
            query = urlencode({**self.call.query, "page": str(number + 1)})
            self.links["Link"] = f'<{self.root}{self.call.path}?{query}>; rel="next"'
        return elements[(number - 1) * size : number * size]


Handler = Callable[[Asked], Answer]


@dataclass(frozen=True, kw_only=True)
class Route:
    """A path of the API; `needs` are alternatives, such as "issues:write", none of them for what everybody may."""

    method: str
    path: str
    handler: Handler
    needs: tuple[str, ...]
    query: frozenset[str]
    body: frozenset[str]
    required: frozenset[str]

    def match(self, method: str, path: str) -> Mapping[str, str] | None:
        """The path's parts, or None where this is another path."""
        if method != self.method:
            return None
        pattern = re.sub(r"\{(\w+)\}", lambda part: _PARTS.get(part[1], rf"(?P<{part[1]}>[^/]+)"), self.path)
        found = re.fullmatch(pattern, path)
        return {name: unquote(part) for name, part in found.groupdict().items()} if found else None

    def check(self, call: Call) -> None:
        """Nothing, unless the call has what GitHub does not know, or lacks what it needs."""
        if unknown := call.query.keys() - self.query - PAGING:
            raise RefusedError(422, f"Unknown query parameters: {', '.join(sorted(unknown))}")
        if call.body is not None and not isinstance(call.body, Mapping):
            raise RefusedError(400, "Problems parsing JSON")
        given = call.body or {}
        if unknown := given.keys() - self.body:
            raise RefusedError(422, f"Invalid request. Unexpected: {', '.join(sorted(unknown))}")
        if missing := self.required - given.keys():
            raise RefusedError(422, f'Invalid request. "{min(missing)}" wasn\'t supplied.')


_PARTS = {"number": r"(?P<number>\d+)", "ref": r"(?P<ref>.+)", "file": r"(?P<file>.+)"}


@dataclass(frozen=True)
class Routes:
    """The routes of one kind of thing; paths are below the repository's."""

    all: list[Route] = field(default_factory=list)

    def __iter__(self) -> Iterator[Route]:
        return iter(self.all)

    def add(
        self, method: str, path: str, *, needs: str = "", query: str = "", body: str = "", required: str = ""
    ) -> Callable[[Handler], Handler]:
        """Registers who answers; names are separated by spaces, alternatives of permissions, too."""

        def register(handler: Handler) -> Handler:
            self.all.append(
                Route(
                    method=method,
                    path=path,
                    handler=handler,
                    needs=tuple(needs.split()),
                    query=frozenset(query.split()),
                    body=frozenset(f"{body} {required}".split()),
                    required=frozenset(required.split()),
                )
            )
            return handler

        return register


def found(things: Mapping[Any, Any], key: Any) -> Any:
    """The thing of that key; GitHub's 404 where there is none."""
    if key not in things:
        raise RefusedError(404, "Not Found")
    return things[key]
