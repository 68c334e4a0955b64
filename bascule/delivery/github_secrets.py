"""GitHub as a store of secrets: those that the pipelines of applications read in an environment."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from pydantic import SecretStr

from bascule.cloud.secrets.declared_secret import DeclaredSecret
from bascule.cloud.secrets.secret_state import SecretState
from bascule.config import Environment
from bascule.errors import GitHubError, Problem
from bascule.github.api import GitHubApi
from bascule.github.environment_secrets import EnvironmentSecrets
from bascule.github.environments import find_environment


def github_secrets(environment: Environment) -> tuple[DeclaredSecret, ...]:
    """Every secret that the environment's file names for a repository."""
    return tuple(
        DeclaredSecret(service="", name=name, id=f"{app.name} {environment.name} {name}", repository=app.name)
        for app in (environment.github.app_repositories if environment.github else ())
        for name in app.secrets
    )


@dataclass(frozen=True, kw_only=True)
class GitHubSecrets:
    """The secrets of the GitHub environments of one name. GitHub keeps no value that was there before."""

    environment: str

    def state(self, secret: DeclaredSecret) -> SecretState:
        """Whether its environment is there, and since when it has a value."""
        store = self._store(secret)
        if find_environment(store.api, self.environment) is None:
            return SecretState(secret=secret, made=False)
        found = store.find(secret.name)
        return SecretState(secret=secret, changed=found.updated_at if found else None)

    def put(self, secret: DeclaredSecret, value: SecretStr) -> None:
        """The token needs the permission `Environments: write` of the repository."""
        try:
            self._store(secret).put(secret.name, value)
        except GitHubError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise
            fix = f"bascule bootstrap {self.environment}: it makes the GitHub environment; or let the token see it"
            problem = Problem(message="the GitHub environment is not there", where=secret.id, fix=fix)
            raise GitHubError(problem, status=error.status) from None

    def _store(self, secret: DeclaredSecret) -> EnvironmentSecrets:
        return EnvironmentSecrets(api=GitHubApi.of(repository=secret.repository), environment=self.environment)
