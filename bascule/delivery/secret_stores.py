"""Both stores of an environment's secrets: the cloud's for services, GitHub for pipelines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pydantic import SecretStr

from bascule.cloud.clients import Clients
from bascule.cloud.secrets.declared_secret import DeclaredSecret
from bascule.cloud.secrets.secret_state import SecretState
from bascule.cloud.secrets.secret_store import SecretStore
from bascule.cloud.secrets.secrets_manager import SecretsManager
from bascule.config import Environment
from bascule.delivery.github_secrets import GitHubSecrets


@dataclass(frozen=True, kw_only=True)
class SecretStores:
    """The stores of one environment, each opened when a secret of it is asked for: neither needs the other's login."""

    environment: Environment

    @cached_property
    def clients(self) -> Clients:
        """Clients of the environment's cloud."""
        return Clients.of(self.environment)

    def state(self, secret: DeclaredSecret) -> SecretState:
        """What is known of the secret without its value."""
        return self._of(secret).state(secret)

    def put(self, secret: DeclaredSecret, value: SecretStr) -> None:
        """The secret has a new value."""
        self._of(secret).put(secret, value)

    def _of(self, secret: DeclaredSecret) -> SecretStore:
        if secret.repository:
            return GitHubSecrets(environment=self.environment.name)
        return SecretsManager(clients=self.clients)
