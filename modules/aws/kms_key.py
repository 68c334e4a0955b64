"""A key of the customer's own."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Lifecycle, Module
from bascule.bindings._generated.aws import kms_key
from bascule.bindings._generated.aws.kms_alias import KmsAlias
from bascule.trust import Document, Statement, document, encoded


class KmsKey(Module):
    """A symmetric key that is rotated once a year, known by its alias, and used as IAM policies say.

    Args:
        services: principals of AWS's services that use it on the account's behalf, such as "cloudwatch.amazonaws.com".
        log_groups: patterns of names of log groups ("/acme/dev/*") that CloudWatch Logs may encrypt with it.
        prevent_destroy: a plan that deletes the key is refused.
        deletion_window_days: for so long (7 to 30) a deleted key can be brought back.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        alias: str,
        description: str,
        account_id: str,
        region: str,
        partition: str = "aws",
        services: Sequence[str] = (),
        log_groups: Sequence[str] = (),
        prevent_destroy: bool = False,
        deletion_window_days: int = 30,
    ) -> None:
        super().__init__(scope, id_)
        policy = key_policy(
            account_id=account_id, region=region, partition=partition, services=services, log_groups=log_groups
        )
        key = kms_key.KmsKey(
            self,
            "resource",
            description=description,
            policy=encoded(policy),
            enable_key_rotation=True,
            deletion_window_in_days=deletion_window_days,
            lifecycle=Lifecycle(prevent_destroy=True) if prevent_destroy else None,
        )
        KmsAlias(self, "alias", name=alias, target_key_id=key.key_id)
        self.alias = alias
        self.arn: str = key.arn
        self.key_id: str = key.key_id


def key_policy(
    *,
    account_id: str,
    region: str,
    partition: str = "aws",
    services: Sequence[str] = (),
    log_groups: Sequence[str] = (),
) -> Document:
    """The key's own policy: IAM decides within the account, services use it on the account's behalf only."""
    root = f"arn:{partition}:iam::{account_id}:root"
    statements = [Statement(sid="Account", principal={"AWS": root}, actions=["kms:*"], resources=["*"])]
    if services:
        statements.append(
            Statement(
                sid="Services",
                principal={"Service": list(services)},
                actions=["kms:Decrypt", "kms:GenerateDataKey*"],
                resources=["*"],
                conditions={"StringEquals": {"aws:SourceAccount": account_id}},
            )
        )
    if log_groups:
        contexts = [f"arn:{partition}:logs:{region}:{account_id}:log-group:{name}" for name in log_groups]
        statements.append(
            Statement(
                sid="Logs",
                principal={"Service": f"logs.{region}.amazonaws.com"},
                actions=["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
                resources=["*"],
                conditions={"ArnLike": {"kms:EncryptionContext:aws:logs:arn": contexts}},
            )
        )
    return document(*statements)
