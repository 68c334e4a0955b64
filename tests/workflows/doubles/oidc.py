"""GitHub's issuer of OIDC tokens: claims as its documentation has them, signed so that only our STS takes them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bascule.trust import ISSUER
from tests.workflows.doubles.loopback import Answer, Call, served
from tests.workflows.doubles.repository import Repository


@dataclass(frozen=True, kw_only=True)
class RunClaims:
    """What all jobs of a run have in common."""

    ref: str
    sha: str
    event_name: str
    workflow: str
    run_id: int
    run_attempt: int = 1
    actor: str = "octocat"
    head_ref: str = ""
    base_ref: str = ""


@dataclass(kw_only=True)
class Issuer:
    """The issuer of one repository's jobs; `run` is the run that goes on now, `issued` the claims of each token.

    `immutable`: subjects with numbers, as in repositories created, renamed or transferred since 2026-07-15.
    """

    repository: Repository
    run: RunClaims | None = None
    immutable: bool = False
    url: str = ""
    issued: list[Mapping[str, Any]] = field(default_factory=list)
    request_token: str = field(default_factory=lambda: secrets.token_hex(16))
    _key: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    @contextmanager
    def served(self) -> Iterator[None]:
        """It answers at `url`."""
        with served(self.answer) as self.url:
            yield

    def request_url(self, file: str, environment: str = "") -> str:
        """What a job of that workflow file, in that environment, finds in ACTIONS_ID_TOKEN_REQUEST_URL."""
        return f"{self.url}/token?api-version=2.0&file={file}&environment={environment}"

    def answer(self, call: Call) -> Answer:
        """The token that a job asks for."""
        if call.method != "GET" or call.path != "/token" or self.run is None:
            return Answer(status=404, body={"message": "Not Found"})
        if call.headers.get("authorization") != f"Bearer {self.request_token}":
            return Answer(status=401, body={"message": "Unauthorized"})
        default = f"https://github.com/{self.repository.name.split('/')[0]}"
        claims = self.claims(
            self.run,
            file=call.query["file"],
            environment=call.query.get("environment", ""),
            audience=call.query.get("audience", default),
        )
        self.issued.append(claims)
        return Answer(body={"count": 1, "value": self.signed(claims)})

    def claims(self, run: RunClaims, *, file: str, environment: str, audience: str) -> dict[str, Any]:
        """The claims of a job's token (GitHub's documentation, OpenID Connect reference)."""
        repository, owner = self.repository, self.repository.name.split("/")[0]
        if environment:
            # A job that names an environment makes it, without any protection, where there is none.
            repository.environment(environment)
        common = {
            "iss": f"https://{ISSUER}",
            "aud": audience,
            "sub": f"repo:{self._path}:{_subject(run, environment)}",
            "jti": secrets.token_hex(8),
            "repository": repository.name,
            "repository_id": str(repository.id),
            "repository_owner": owner,
            "repository_owner_id": str(repository.owner_id),
            "repository_visibility": "private" if repository.private else "public",
            "actor": run.actor,
            "actor_id": "583231",
            "ref": run.ref,
            "ref_type": "branch",
            "sha": run.sha,
            "event_name": run.event_name,
            "head_ref": run.head_ref,
            "base_ref": run.base_ref,
            "workflow": run.workflow,
            "workflow_ref": f"{repository.name}/.github/workflows/{run.workflow}@{run.ref}",
            "workflow_sha": run.sha,
            "job_workflow_ref": f"{repository.name}/.github/workflows/{file}@{run.ref}",
            "job_workflow_sha": run.sha,
            "run_id": str(run.run_id),
            "run_number": str(run.run_id),
            "run_attempt": str(run.run_attempt),
            "runner_environment": "github-hosted",
        }
        return common | ({"environment": environment} if environment else {})

    @property
    def _path(self) -> str:
        owner, name = self.repository.name.split("/")
        if not self.immutable:
            return f"{owner}/{name}"
        return f"{owner}@{self.repository.owner_id}/{name}@{self.repository.id}"

    def signed(self, claims: Mapping[str, Any]) -> str:
        """The claims as a token."""
        content = f"{_encoded({'alg': 'HS256', 'typ': 'JWT'})}.{_encoded(claims)}"
        return f"{content}.{self._signature(content)}"

    def verified(self, token: str) -> Mapping[str, Any] | None:
        """The claims of a token that this issuer signed, else None."""
        content, _, signature = token.rpartition(".")
        if not hmac.compare_digest(signature, self._signature(content)):
            return None
        claims: Mapping[str, Any] = json.loads(base64.urlsafe_b64decode(f"{content.partition('.')[2]}==="))
        return claims

    def _signature(self, content: str) -> str:
        digest = hmac.new(self._key, content.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _subject(run: RunClaims, environment: str) -> str:
    if environment:
        return f"environment:{environment}"
    return "pull_request" if run.event_name == "pull_request" else f"ref:{run.ref}"


def _encoded(content: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")
