"""The stores of an environment's secrets, opened."""

from __future__ import annotations

from bascule.cloud.reality import check_real
from bascule.cloud.secrets.declared_secret import DeclaredSecret, declared_secrets
from bascule.config import Environment, load_environment
from bascule.delivery.github_secrets import github_secrets
from bascule.delivery.secret_stores import SecretStores


def opened(env: str) -> tuple[SecretStores, Environment, tuple[DeclaredSecret, ...]]:
    """The stores, the environment, and the secrets that its services and the pipelines of its apps are given."""
    environment = load_environment(env)
    check_real(environment, "secrets", instead="nothing reads values there: deploys need none")
    return (
        SecretStores(environment=environment),
        environment,
        declared_secrets(environment) + github_secrets(environment),
    )
