"""A private bucket."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Lifecycle, Module
from bascule.bindings._generated.aws import (
    s3_bucket_lifecycle_configuration,
    s3_bucket_ownership_controls,
    s3_bucket_server_side_encryption_configuration,
    s3_bucket_versioning,
)
from bascule.bindings._generated.aws.s3_bucket import S3Bucket
from bascule.bindings._generated.aws.s3_bucket_policy import S3BucketPolicy
from bascule.bindings._generated.aws.s3_bucket_public_access_block import S3BucketPublicAccessBlock
from bascule.trust import Statement, document, encoded

LOG_DELIVERY = "logdelivery.elasticloadbalancing.amazonaws.com"
"""Writes load balancers' access logs in regions that were opened since August 2022 (Elastic Load Balancing guide)."""

_RECORDED_BY_TRAILS = (
    "S3 delivers server access logs late and without a promise that they are whole: who read or wrote an object is "
    "recorded as data events of a trail, which a company decides on for all its accounts"
)
_ONE_REGION = (
    "what is in it serves an environment of this region and is of no use without it: S3 holds it in three zones, and "
    "earlier versions bring back what was overwritten or deleted"
)


class Bucket(Module):
    """A bucket that only the account's policies open, and only over TLS.

    `kms_key_arn` encrypts it; without one S3's own key does (SSE-S3), which buckets that load balancers log into need.
    `expire_days` deletes objects of that age; versions that were replaced or deleted stay for `noncurrent_days`.
    `force_destroy` destroys it with what it holds; `prevent_destroy` refuses even the plan of that.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        kms_key_arn: str | None = None,
        versioned: bool = True,
        expire_days: int | None = None,
        noncurrent_days: int = 90,
        force_destroy: bool = False,
        prevent_destroy: bool = False,
    ) -> None:
        super().__init__(scope, id_)
        bucket = S3Bucket(
            self,
            "resource",
            bucket=name,
            force_destroy=force_destroy,
            lifecycle=Lifecycle(prevent_destroy=True) if prevent_destroy else None,
        )
        bucket.suppress("CKV_AWS_18", reason=_RECORDED_BY_TRAILS)
        bucket.suppress("CKV_AWS_144", reason=_ONE_REGION)
        bucket.suppress("CKV2_AWS_62", reason="nothing has to happen when an object comes or goes")
        self.resource = bucket
        self.name = name
        self.id: str = bucket.id
        self.arn: str = bucket.arn
        self.regional_domain_name: str = bucket.bucket_regional_domain_name
        self._keep_private()
        self._encrypt(kms_key_arn)
        self._keep_versions(versioned=versioned, expire_days=expire_days, noncurrent_days=noncurrent_days)

    def _keep_private(self) -> None:
        """No public access by any way; access lists are off, so that policies alone decide."""
        block = S3BucketPublicAccessBlock(
            self,
            "public-access",
            bucket=self.id,
            block_public_acls=True,
            block_public_policy=True,
            ignore_public_acls=True,
            restrict_public_buckets=True,
        )
        s3_bucket_ownership_controls.S3BucketOwnershipControls(
            self,
            "ownership",
            bucket=self.id,
            rule=s3_bucket_ownership_controls.Rule(object_ownership="BucketOwnerEnforced"),
        )
        self._statements = [self._tls_only()]
        # S3 refuses two changes of a bucket's access at once.
        self._policy = S3BucketPolicy(self, "policy", bucket=self.id, policy=self._document(), depends_on=[block])

    def _tls_only(self) -> Statement:
        return Statement(
            sid="TlsOnly",
            effect="Deny",
            principal="*",
            actions=["s3:*"],
            resources=[self.arn, f"{self.arn}/*"],
            conditions={"Bool": {"aws:SecureTransport": "false"}},
        )

    def _encrypt(self, kms_key_arn: str | None) -> None:
        encryption = s3_bucket_server_side_encryption_configuration
        by_default = encryption.RuleApplyServerSideEncryptionByDefault(
            sse_algorithm="aws:kms" if kms_key_arn else "AES256", kms_master_key_id=kms_key_arn
        )
        encryption.S3BucketServerSideEncryptionConfiguration(
            self,
            "encryption",
            bucket=self.id,
            rule=[
                encryption.Rule(
                    apply_server_side_encryption_by_default=by_default,
                    bucket_key_enabled=True if kms_key_arn else None,
                )
            ],
        )

    def _keep_versions(self, *, versioned: bool, expire_days: int | None, noncurrent_days: int) -> None:
        versioning = s3_bucket_versioning.S3BucketVersioning(
            self,
            "versioning",
            bucket=self.id,
            versioning_configuration=s3_bucket_versioning.VersioningConfiguration(
                status="Enabled" if versioned else "Suspended"
            ),
        )
        lifecycle = s3_bucket_lifecycle_configuration
        lifecycle.S3BucketLifecycleConfiguration(
            self,
            "lifecycle",
            bucket=self.id,
            rule=[
                lifecycle.Rule(
                    id="expire",
                    status="Enabled",
                    filter=[lifecycle.RuleFilter(prefix="")],
                    abort_incomplete_multipart_upload=[
                        lifecycle.RuleAbortIncompleteMultipartUpload(days_after_initiation=7)
                    ],
                    expiration=[lifecycle.RuleExpiration(days=expire_days)] if expire_days else None,
                    noncurrent_version_expiration=[
                        lifecycle.RuleNoncurrentVersionExpiration(noncurrent_days=noncurrent_days)
                    ],
                )
            ],
            # Rules for versions are refused by a bucket that has none yet.
            depends_on=[versioning],
        )

    def add_statement(self, statement: Statement) -> None:
        """Adds a statement to the bucket's policy."""
        self._statements.append(statement)
        self._policy.stack.arguments(self._policy)["policy"] = self._document()

    def grant_log_delivery(self, *, account_id: str, elb_account_id: str | None, partition: str = "aws") -> None:
        """Lets the account's load balancers write their access logs, under any prefix.

        `elb_account_id` is the one that AWS writes with in older regions; newer ones have a service instead.
        """
        writer = {"AWS": f"arn:{partition}:iam::{elb_account_id}:root"} if elb_account_id else {"Service": LOG_DELIVERY}
        self.add_statement(
            Statement(
                sid="LoadBalancerLogs",
                principal=writer,
                actions=["s3:PutObject"],
                resources=[f"{self.arn}/*/AWSLogs/{account_id}/*"],
            )
        )

    def grant_cdn_log_delivery(self, *, account_id: str, partition: str = "aws") -> None:
        """Lets CloudWatch deliver access logs of the account's CloudFront distributions."""
        self.add_statement(
            Statement(
                sid="CloudFrontLogs",
                principal={"Service": "delivery.logs.amazonaws.com"},
                actions=["s3:PutObject"],
                resources=[f"{self.arn}/AWSLogs/{account_id}/*"],
                conditions={
                    "StringEquals": {
                        "aws:SourceAccount": account_id,
                        "s3:x-amz-acl": "bucket-owner-full-control",
                    },
                    "ArnLike": {"aws:SourceArn": f"arn:{partition}:logs:us-east-1:{account_id}:delivery-source:*"},
                },
            )
        )

    def _document(self) -> str:
        return encoded(document(*self._statements))
