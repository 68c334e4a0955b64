"""A job of GitHub, and the token that it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Repository:
    """A repository by its names and numbers."""

    owner: str
    name: str
    owner_id: str = "1001"
    id: str = "2001"


@dataclass(frozen=True, kw_only=True)
class Run:
    """What a job runs for: a ref, and the GitHub environment that it names, if any."""

    ref: str = "refs/heads/main"
    environment: str = ""

    @property
    def subject(self) -> str:
        """The last part of the token's ``sub`` (GitHub's documentation, security/oidc)."""
        if self.environment:
            return f"environment:{self.environment}"
        return "pull_request" if self.ref.startswith("refs/pull/") else f"ref:{self.ref}"


PULL_REQUEST = Run(ref="refs/pull/7/merge")


def job_claims(repository: Repository, run: Run, *, immutable: bool) -> Mapping[str, str]:
    """The claims that repository and run decide.

    ``immutable``: the subject has the numbers too, as in repositories created, renamed or transferred since 2026-07-15.
    """
    owner, name = repository.owner, repository.name
    path = f"{owner}@{repository.owner_id}/{name}@{repository.id}" if immutable else f"{owner}/{name}"
    environment = {"environment": run.environment} if run.environment else {}
    return {
        "sub": f"repo:{path}:{run.subject}",
        "repository": f"{owner}/{name}",
        "repository_id": repository.id,
        "repository_owner_id": repository.owner_id,
        "ref": run.ref,
        **environment,
    }
