"""The secrets that an environment's services, and the pipelines of its applications, are given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bascule.config import Environment
from bascule.errors import CloudError, Problem

_NAME = re.compile(r"(?:(?:[a-z][a-z0-9-]*|github:[A-Za-z0-9-]+/[A-Za-z0-9._-]+)/)?[A-Z_][A-Z0-9_]*")


@dataclass(frozen=True, kw_only=True)
class DeclaredSecret:
    """A secret of a service: `name` as the container's variable is called, `id` as the store calls it.

    `repository` is said of one that a pipeline reads: the repository on GitHub, whose environment of that name has it.
    """

    service: str
    name: str
    id: str
    repository: str = ""

    @property
    def full_name(self) -> str:
        """The name that tells it from others: "chat/OPENAI_API_KEY", "github:acme/chat/SLACK_TOKEN"."""
        return f"github:{self.repository}/{self.name}" if self.repository else f"{self.service}/{self.name}"


def declared_secrets(environment: Environment) -> tuple[DeclaredSecret, ...]:
    """Every secret of every service."""
    return tuple(
        DeclaredSecret(
            service=service,
            name=name,
            id=environment.naming.generated(f"{service}/{name}", "aws_secretsmanager_secret"),
        )
        for service, each in environment.services.items()
        for name in each.secrets
    )


def chosen(declared: Sequence[DeclaredSecret], words: Sequence[str]) -> tuple[DeclaredSecret, ...]:
    """Those that the words name, as "chat/OPENAI_API_KEY" or, wherever it is, "OPENAI_API_KEY"; without words, all.

    Raises:
        CloudError: a word names none; all such words at once.
    """
    if not words:
        return tuple(declared)
    known = {each.name for each in declared} | {each.full_name for each in declared}
    if any("=" in word for word in words):
        raise CloudError(
            "values are never arguments: they stay in the shell's history", fix="give --file or --from-env"
        )
    problems = [
        Problem(
            message="no service and no repository is given a secret of this name",
            found=shown_name(word),
            accepted=", ".join(each.full_name for each in declared) or "none: nothing names `secrets`",
            fix="add it to `secrets` of the service, and apply, or of the repository below github.app_repositories",
        )
        for word in words
        if word not in known
    ]
    if problems:
        raise CloudError(problems)
    return tuple(each for each in declared if each.name in words or each.full_name in words)


def shown_name(text: str) -> str:
    """The text if it has the form of a secret's name, else "": somebody may have put a value in its place."""
    return text if _NAME.fullmatch(text) else ""
