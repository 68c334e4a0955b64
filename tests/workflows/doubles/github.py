"""GitHub's REST API over one repository in memory.

It answers what GitHub's documentation (REST API 2022-11-28, read in November 2026) says of the calls that it knows,
and refuses all others: 401 for a token that it did not give out, 403 for a permission that the token lacks, 404 for
what is not there, 422 for members and parameters that the documentation does not have. The repository is private, so
that nothing can be read without a permission. It is no proof of GitHub: see docs/limits.md.

    github = GitHub(Repository())
    with github.served():
        api = GitHubApi(repository=github.repository.name, token=github.token(issues="write"), url=github.url)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain

from tests.workflows.doubles.github_environments import ROUTES as ENVIRONMENTS
from tests.workflows.doubles.github_git import ROUTES as GIT
from tests.workflows.doubles.github_issues import ROUTES as ISSUES
from tests.workflows.doubles.github_pull_requests import ROUTES as PULL_REQUESTS
from tests.workflows.doubles.github_runs import BLOBS, blob
from tests.workflows.doubles.github_runs import ROUTES as RUNS
from tests.workflows.doubles.github_settings import ROUTES as SETTINGS
from tests.workflows.doubles.github_settings import setting
from tests.workflows.doubles.loopback import Answer, Call, served
from tests.workflows.doubles.repository import BOT, Repository
from tests.workflows.doubles.routes import Asked, RefusedError, Route

_LEVELS = {"none": 0, "read": 1, "write": 2, "admin": 3}


@dataclass(frozen=True, kw_only=True)
class Token:
    """A token: what it may, and who writes with it."""

    text: str
    login: str
    permissions: Mapping[str, str]

    def may(self, needed: str) -> bool:
        """Whether it has a permission such as "issues:write"; writing includes reading."""
        scope, level = needed.split(":")
        return _LEVELS[self.permissions.get(scope, "none")] >= _LEVELS[level]


@dataclass(kw_only=True)
class GitHub:
    """The double; `calls` are all that were answered, `unknown` those that no route is for: somebody's mistake."""

    repository: Repository
    url: str = ""
    calls: list[tuple[str, str, int]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    _tokens: dict[str, Token] = field(default_factory=dict)

    def token(self, *, login: str = BOT, text: str = "", **permissions: str) -> str:
        """A token with these permissions, with underscores for hyphens: `pull_requests="write"`."""
        given = {name.replace("_", "-"): level for name, level in permissions.items()}
        chosen = text or f"ghs_double{len(self._tokens):032d}"
        self._tokens[chosen] = Token(text=chosen, login=login, permissions=given)
        return chosen

    @contextmanager
    def served(self) -> Iterator[None]:
        """It answers at `url`."""
        with served(self.answer) as self.url:
            yield

    def answer(self, call: Call) -> Answer:
        """What GitHub would say."""
        try:
            given = self._answer(call)
        except RefusedError as refused:
            given = refused.answer
        self.calls.append((call.method, call.path, given.status))
        self.bodies.append(call.text)
        return given

    def _answer(self, call: Call) -> Answer:
        if call.path.startswith(BLOBS):
            return blob(self.repository, call.path)
        token = self._token(call)
        if (known := setting(self.repository, call.method, call.path)) is not None:
            return known
        root = f"/repos/{self.repository.name}"
        if call.path.lower() != root.lower() and not call.path.lower().startswith(f"{root.lower()}/"):
            raise RefusedError(404, "Not Found")
        path = call.path[len(root) :].strip("/")
        if (known := setting(self.repository, call.method, path)) is not None:
            return known
        route, at = self._route(call.method, path)
        if route.needs and not any(token.may(each) for each in route.needs):
            raise RefusedError(403, "Resource not accessible by integration")
        route.check(call)
        asked = Asked(repository=self.repository, at=at, call=call, login=token.login, root=self.url)
        given = route.handler(asked)
        return replace(given, headers={**given.headers, **asked.links})

    def _token(self, call: Call) -> Token:
        scheme, _, text = call.headers.get("authorization", "").partition(" ")
        if scheme.lower() not in {"bearer", "token"} or text not in self._tokens:
            raise RefusedError(401, "Bad credentials")
        return self._tokens[text]

    def _route(self, method: str, path: str) -> tuple[Route, Mapping[str, str]]:
        for route in chain(ENVIRONMENTS, ISSUES, PULL_REQUESTS, RUNS, GIT, SETTINGS):
            if (at := route.match(method, path)) is not None:
                return route, at
        self.unknown.append(f"{method} {path}")
        raise RefusedError(404, "Not Found")
