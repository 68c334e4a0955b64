"""Secrets of a GitHub environment: names and dates can be read, values only be written, sealed."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from nacl.public import PublicKey, SealedBox
from pydantic import BaseModel, ConfigDict, SecretStr

from bascule.github.api import GitHubApi


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class GitHubSecret(_Answer):
    """A secret, without its value."""

    name: str
    updated_at: datetime


class _Key(_Answer):
    key_id: str
    key: str

    def sealed(self, value: SecretStr) -> str:
        """The value as only GitHub can read it."""
        box = SealedBox(PublicKey(base64.b64decode(self.key)))
        return base64.b64encode(box.encrypt(value.get_secret_value().encode())).decode()


@dataclass(frozen=True, kw_only=True)
class EnvironmentSecrets:
    """The secrets of one environment of the API's repository; the token needs its permission `Environments`."""

    api: GitHubApi
    environment: str

    def all(self) -> Iterator[GitHubSecret]:
        """Each secret."""
        yield from map(GitHubSecret.model_validate, self.api.list(self._path(), "secrets"))

    def find(self, name: str) -> GitHubSecret | None:
        """The secret, or None where it, or its environment, is not there."""
        found = self.api.find(self._path(name))
        return GitHubSecret.model_validate(found) if found else None

    def put(self, name: str, value: SecretStr) -> None:
        """The secret has the value, which left this machine sealed."""
        key = _Key.model_validate(self.api.get(self._path("public-key")))
        self.api.put(self._path(name), {"encrypted_value": key.sealed(value), "key_id": key.key_id})

    def _path(self, end: str = "") -> str:
        path = f"environments/{quote(self.environment, safe='')}/secrets"
        return f"{path}/{end}" if end else path
