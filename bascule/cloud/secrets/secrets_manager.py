"""AWS Secrets Manager."""

from __future__ import annotations

from dataclasses import dataclass

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
        """Whether it is made, has a value, and since when; needs secretsmanager:DescribeSecret alone."""
        try:
            found = self.clients.client("secretsmanager").describe_secret(SecretId=secret.id)
        except CloudError as error:
            if error.code == _NOT_THERE:
                return SecretState(secret=secret, made=False)
            raise
        stages = [stage for staged in found.get("VersionIdsToStages", {}).values() for stage in staged]
        changed = found.get("LastChangedDate") if _CURRENT in stages else None
        return SecretState(secret=secret, changed=changed, deleted=found.get("DeletedDate"))

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
