"""The one client of GitHub's REST API."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

import requests

from bascule.errors import GitHubError, Problem

PUBLIC: Final = "https://api.github.com"
"""GitHub's own address; Enterprise Server and tests name another one by GITHUB_API_URL."""

_VERSION: Final = "2022-11-28"
_SECONDS: Final = 30.0
_PAGE: Final = 100
_TRIES: Final = 3
_PASSING: Final = frozenset({502, 503, 504})
"""Answers after which the same reading call may succeed."""

_FIXES: Final = {
    401: "give a valid token in GITHUB_TOKEN",
    403: "grant the token the permission that the job lacks (`permissions:`), or wait for the rate limit",
    404: "check the name, and that the token may see it: GitHub hides what a token may not read",
    409: "somebody changed it meanwhile: run the job again",
    422: "GitHub refuses the values; see what was found",
}


@dataclass(frozen=True, kw_only=True)
class GitHubApi:
    """Calls to one repository's API; paths that begin with "/" are below the API's root, others below the repository.

    Every failure is a GitHubError with `status`, and no message holds the token.
    """

    repository: str
    token: str = field(default="", repr=False)
    url: str = PUBLIC

    @classmethod
    def of(cls, environ: Mapping[str, str] = os.environ, *, repository: str = "") -> Self:
        """The API as a job of GitHub is given it: GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN.

        Raises:
            GitHubError: the repository or the token is not said.
        """
        name = repository or environ.get("GITHUB_REPOSITORY", "")
        missing = [each for each in ("GITHUB_TOKEN",) if not environ.get(each)] + (
            [] if name else ["GITHUB_REPOSITORY"]
        )
        if missing:
            raise GitHubError(
                f"{' and '.join(missing)} is not set", fix="run this in a job of GitHub, or set it in your shell"
            )
        return cls(
            repository=name, token=environ["GITHUB_TOKEN"], url=(environ.get("GITHUB_API_URL") or PUBLIC).rstrip("/")
        )

    def get(self, path: str, **query: str | int) -> Any:
        """The answer's JSON."""
        return self._call("GET", path, params=query).json()

    def find(self, path: str, **query: str | int) -> Any | None:
        """The answer's JSON, or None where there is no such thing."""
        try:
            return self.get(path, **query)
        except GitHubError as error:
            if error.status == requests.codes.not_found:
                return None
            raise

    def list(self, path: str, member: str = "", **query: str | int) -> Iterator[Any]:
        """Each element of all pages; `member` is the answer's member that holds them, where it is no list itself."""
        page = 1
        while page:
            response = self._call("GET", path, params={**query, "per_page": _PAGE, "page": page})
            yield from response.json()[member] if member else response.json()
            # A page may be shorter than asked for (30 variables at most), so only the link says that it is the last.
            page = page + 1 if "next" in response.links else 0

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """What GitHub made; None where it says nothing."""
        return _json(self._call("POST", path, json=body))

    def patch(self, path: str, body: Mapping[str, Any]) -> Any:
        """What GitHub changed; None where it says nothing."""
        return _json(self._call("PATCH", path, json=body))

    def put(self, path: str, body: Mapping[str, Any]) -> Any:
        """What GitHub made or changed; None where it says nothing."""
        return _json(self._call("PUT", path, json=body))

    def delete(self, path: str) -> None:
        """It is gone; a GitHubError of status 404 or 422 where it was not there."""
        self._call("DELETE", path)

    def download(self, path: str, target: Path) -> None:
        """The answer's bytes, wherever GitHub sends us for them, are in the file."""
        target.write_bytes(self._call("GET", path).content)

    def _call(self, method: str, path: str, **arguments: Any) -> requests.Response:
        address = f"{self.url}{path}" if path.startswith("/") else f"{self.url}/repos/{self.repository}/{path}"
        for attempt in range(1, _TRIES + 1):
            try:
                response = requests.request(
                    method, address.rstrip("/"), headers=self._headers, timeout=_SECONDS, **arguments
                )
            except requests.RequestException as error:
                if method != "GET" or attempt == _TRIES:
                    raise self._silence(method, path, error) from None
                continue
            if response.ok:
                return response
            if method != "GET" or response.status_code not in _PASSING or attempt == _TRIES:
                raise self._refusal(method, path, response)
        raise AssertionError("the last attempt returns or raises")

    @property
    def _headers(self) -> dict[str, str]:
        return {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "X-GitHub-Api-Version": _VERSION,
        }

    def _silence(self, method: str, path: str, error: requests.RequestException) -> GitHubError:
        return GitHubError(
            Problem(
                message=f"{method} {path}: GitHub does not answer",
                where=self.url,
                found=type(error).__name__,
                fix="check network and proxy (HTTPS_PROXY), then run it again",
            )
        )

    def _refusal(self, method: str, path: str, response: requests.Response) -> GitHubError:
        status = response.status_code
        return GitHubError(
            Problem(
                message=f"{method} {path}: GitHub answers {status}",
                where=self.repository,
                found=_message(response),
                fix=_FIXES.get(status, "see githubstatus.com, then run it again"),
            ),
            status=status,
        )


def _json(response: requests.Response) -> Any:
    return response.json() if response.content else None


def _message(response: requests.Response) -> str:
    try:
        answer = response.json()
        return str(answer.get("message", "")) if isinstance(answer, dict) else ""
    except ValueError:
        return response.text[:200]
