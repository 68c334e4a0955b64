"""The store of an environment's secrets, opened."""

from __future__ import annotations

from bascule.cloud.clients import Clients
from bascule.cloud.reality import check_real
from bascule.cloud.secrets.declared_secret import DeclaredSecret, declared_secrets
from bascule.cloud.secrets.secrets_manager import SecretsManager
from bascule.config import Environment, load_environment


def opened(env: str) -> tuple[SecretsManager, Environment, tuple[DeclaredSecret, ...]]:
    """The store, the environment, and the secrets that its services are given."""
    environment = load_environment(env)
    check_real(environment, "secrets", instead="nothing reads values there: deploys need none")
    return SecretsManager(clients=Clients.of(environment)), environment, declared_secrets(environment)
