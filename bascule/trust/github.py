"""A GitHub repository as its OIDC tokens name it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bascule.errors import TrustError

ISSUER = "token.actions.githubusercontent.com"
"""The issuer of GitHub's tokens, without ``https://``."""

_REPOSITORY = re.compile(r"[A-Za-z0-9_-]+/[A-Za-z0-9._-]+")
_ENVIRONMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, kw_only=True)
class GitHubRepository:
    """``owner/name`` with the numbers that stay when either is renamed or its name is taken over."""

    name: str
    id: int
    owner_id: int

    def __post_init__(self) -> None:
        if not _REPOSITORY.fullmatch(self.name):
            raise TrustError(f"'{self.name}' is no GitHub repository", fix="write it as owner/name")

    def subjects(self, environment: str) -> tuple[str, str]:
        """The ``sub`` claims of this repository's jobs in a GitHub environment: by name, and immutable.

        Repositories created, renamed or transferred since 2026-07-15 have the immutable form, older ones the
        form by name (GitHub's documentation, security/oidc).
        """
        if not _ENVIRONMENT.fullmatch(environment):
            raise TrustError(
                f"'{environment}' cannot stand in a token's subject",
                fix="use letters, digits, '.', '_' and '-' in names of environments",
            )
        owner, repository = self.name.split("/")
        tail = f"environment:{environment}"
        return f"repo:{self.name}:{tail}", f"repo:{owner}@{self.owner_id}/{repository}@{self.id}:{tail}"
