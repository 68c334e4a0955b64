"""The secrets that an environment's services are given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bascule.config import Environment
from bascule.errors import CloudError, Problem


@dataclass(frozen=True, kw_only=True)
class DeclaredSecret:
    """A secret of a service: `name` as the container's variable is called, `id` as the store calls it."""

    service: str
    name: str
    id: str

    @property
    def full_name(self) -> str:
        """The name that tells it from one of another service: "chat/OPENAI_API_KEY"."""
        return f"{self.service}/{self.name}"


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
    """Those that the words name, as "chat/OPENAI_API_KEY" or, of every service, "OPENAI_API_KEY"; without words, all.

    Raises:
        CloudError: a word names none; all such words at once.
    """
    if not words:
        return tuple(declared)
    known = {each.name for each in declared} | {each.full_name for each in declared}
    problems = [
        Problem(
            message="no service is given a secret of this name",
            found=word,
            accepted=", ".join(each.full_name for each in declared) or "none: no service names `secrets`",
            fix="add it to the service's `secrets` and apply",
        )
        for word in words
        if word not in known
    ]
    if problems:
        raise CloudError(problems)
    return tuple(each for each in declared if each.name in words or each.full_name in words)
