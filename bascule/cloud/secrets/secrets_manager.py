"""AWS Secrets Manager."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr

from bascule.cloud.clients import Clients
from bascule.cloud.secrets.declared_secret import DeclaredSecret
from bascule.cloud.secrets.secret_state import SecretState
from bascule.errors import CloudError, Problem

_CURRENT = "AWSCURRENT"
_NOT_THERE = "ResourceNotFoundException"


@dataclass(frozen=True, kw_only=True)
class SecretsManager:
    """The secrets of one region. A version that is replaced stays readable as `AWSPREVIOUS`."""

    clients: Clients

    def state(self, secret: DeclaredSecret) -> SecretState:
        """Whether it is made, has a value, and since when.

        Needs secretsmanager:DescribeSecret and ListSecretVersionIds: the secret's own date also moves with its tags.
        """
        try:
            found = self.clients.client("secretsmanager").describe_secret(SecretId=secret.id)
        except CloudError as error:
            if error.code == _NOT_THERE:
                return SecretState(secret=secret, made=False)
            raise
        versions = found.get("VersionIdsToStages", {}).items()
        current = next((id_ for id_, stages in versions if _CURRENT in stages), None)
        deleted = found.get("DeletedDate")
        changed = self._pushed(secret, current) if current and not deleted else None
        return SecretState(secret=secret, changed=changed, deleted=deleted)

    def _pushed(self, secret: DeclaredSecret, version: str) -> datetime:
        """When the version was made: one with a stage is among the secret's versions, on some page."""
        client, page = self.clients.client("secretsmanager"), {"SecretId": secret.id}
        while True:
            answer = client.list_secret_version_ids(**page)
            made: list[datetime] = [each["CreatedDate"] for each in answer["Versions"] if each["VersionId"] == version]
            if made or "NextToken" not in answer:
                return made[0]
            page["NextToken"] = answer["NextToken"]

    def put(self, secret: DeclaredSecret, value: SecretStr) -> None:
        """Needs secretsmanager:PutSecretValue, and the right to encrypt with the secret's key."""
        try:
            self.clients.client("secretsmanager").put_secret_value(
                SecretId=secret.id, SecretString=value.get_secret_value()
            )
        except CloudError as error:
            if error.code != _NOT_THERE:
                raise
            fix = "deploy the app stack first: it makes the secret, without a value"
            raise CloudError(Problem(message="the secret is not made yet", where=secret.id, fix=fix)) from None
