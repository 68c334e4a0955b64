"""Where secrets live."""

from __future__ import annotations

from typing import Protocol

from pydantic import SecretStr

from bascule.cloud.secrets.declared_secret import DeclaredSecret
from bascule.cloud.secrets.secret_state import SecretState


class SecretStore(Protocol):
    """A store of one environment; whatever it refuses is a CloudError or a GitHubError."""

    def state(self, secret: DeclaredSecret) -> SecretState:
        """What is known of the secret without its value."""

    def put(self, secret: DeclaredSecret, value: SecretStr) -> None:
        """The secret has a new value."""
