"""Where states and saved plans lie."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.naming import AccountNaming
from bascule.trust import Statement
from modules.aws.bucket import Bucket
from modules.aws.kms_key import KmsKey

PLAN_DAYS = 30
"""A saved plan is applied within this time or made again: GitHub waits 30 days for an approval."""


class StateBackend(Module):
    """A bucket for states with all their versions, one for plans that expire, and the key of both.

    Locks are objects beside the states (S3's conditional writes), so there is no table. With `deletion_protection` no
    plan can destroy any of it.
    """

    def __init__(
        self, scope: Construct, id_: str, *, naming: AccountNaming, region: str, deletion_protection: bool = True
    ) -> None:
        super().__init__(scope, id_)
        self.key = KmsKey(
            self,
            "key",
            alias=naming.state_key_alias,
            description="Encrypts states and saved plans",
            account_id=naming.account_id,
            region=region,
            partition=naming.partition,
            prevent_destroy=deletion_protection,
        )
        self.states = self._bucket("states", naming.state_bucket, deletion_protection, noncurrent_days=365)
        self.plans = self._bucket(
            "plans", naming.plan_bucket, deletion_protection, expire_days=PLAN_DAYS, noncurrent_days=1
        )

    def _bucket(
        self, id_: str, name: str, deletion_protection: bool, *, noncurrent_days: int, expire_days: int | None = None
    ) -> Bucket:
        bucket = Bucket(
            self,
            id_,
            name=name,
            kms_key_arn=self.key.arn,
            expire_days=expire_days,
            noncurrent_days=noncurrent_days,
            force_destroy=not deletion_protection,
            prevent_destroy=deletion_protection,
        )
        bucket.add_statement(_own_key_only(bucket))
        return bucket


def _own_key_only(bucket: Bucket) -> Statement:
    """Refuses a write that asks for other encryption: `encrypt` without a key falls back to AES256."""
    header = "s3:x-amz-server-side-encryption"
    return Statement(
        sid="OwnKeyOnly",
        effect="Deny",
        principal="*",
        actions=["s3:PutObject"],
        resources=[f"{bucket.arn}/*"],
        conditions={"Null": {header: "false"}, "StringNotEquals": {header: "aws:kms"}},
    )
