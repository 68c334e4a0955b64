"""The bucket of states, by boto3."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.bootstrap.step import Step
from bascule.cloud.clients import Clients
from bascule.errors import CloudError, Problem

_PRIVATE = {
    "BlockPublicAcls": True,
    "BlockPublicPolicy": True,
    "IgnorePublicAcls": True,
    "RestrictPublicBuckets": True,
}
_NOT_THERE = ("404", "NoSuchBucket")
_FORBIDDEN = ("403", "AccessDenied")
_UNSET = (
    "NoSuchPublicAccessBlockConfiguration",
    "NoSuchTagSet",
    "ServerSideEncryptionConfigurationNotFoundError",
)
_NO_LOCATION = "us-east-1"
"""The region whose buckets are made without a LocationConstraint (S3's API reference, CreateBucket)."""


@dataclass(frozen=True, kw_only=True)
class StateBucket:
    """The store's bucket: private, versioned and encrypted from its first object on."""

    clients: Clients
    store: StateStore

    def exists(self) -> bool:
        """Whether the bucket is there, in this account and in the region where states are sought.

        Raises:
            CloudError: it is somebody else's, or in another region.
        """
        try:
            found = self._s3.head_bucket(Bucket=self._name, ExpectedBucketOwner=self.clients.account_id)
        except CloudError as error:
            if error.code in _NOT_THERE:
                return False
            if error.code in _FORBIDDEN and not self._is_listed():
                raise self._taken() from error
            raise
        self._refuse_elsewhere(found["ResponseMetadata"]["HTTPHeaders"].get("x-amz-bucket-region", self.store.region))
        return True

    def missing(self) -> Iterator[Step]:
        """The bucket, or what a half-made one lacks."""
        if not self.exists():
            yield Step(text=f"S3 bucket {self._name} in {self.store.region}", make=self._create)
        if self._lacks("public_access_block", "PublicAccessBlockConfiguration", _PRIVATE.__eq__):
            yield Step(text=f"no public access to {self._name}", make=self._keep_private)
        if self._lacks("bucket_versioning", "Status", "Enabled".__eq__):
            yield Step(text=f"versions of all objects in {self._name}", make=self._keep_versions)
        if self._lacks("bucket_encryption", "ServerSideEncryptionConfiguration", _is_by_key):
            yield Step(text=f"encryption of {self._name} by {self.store.alias or self.store.key}", make=self._encrypt)
        if self._lacks("bucket_tagging", "TagSet", bool):
            yield Step(text=f"tags of {self._name}", make=self._tag)

    def _create(self) -> None:
        region = self.store.region
        place = {} if region == _NO_LOCATION else {"CreateBucketConfiguration": {"LocationConstraint": region}}
        try:
            self._s3.create_bucket(Bucket=self._name, ObjectOwnership="BucketOwnerEnforced", **place)
        except CloudError as error:
            if error.code == "BucketAlreadyExists":
                raise self._taken() from error
            if error.code != "BucketAlreadyOwnedByYou":
                raise

    def _keep_private(self) -> None:
        self._s3.put_public_access_block(Bucket=self._name, PublicAccessBlockConfiguration=_PRIVATE)

    def _keep_versions(self) -> None:
        self._s3.put_bucket_versioning(Bucket=self._name, VersioningConfiguration={"Status": "Enabled"})

    def _encrypt(self) -> None:
        rule = {
            "ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": self.store.key},
            "BucketKeyEnabled": True,
        }
        self._s3.put_bucket_encryption(Bucket=self._name, ServerSideEncryptionConfiguration={"Rules": [rule]})

    def _tag(self) -> None:
        tags = [{"Key": key, "Value": value} for key, value in self.store.tags.items()]
        self._s3.put_bucket_tagging(Bucket=self._name, Tagging={"TagSet": tags})

    def _lacks(self, setting: str, member: str, is_right: Callable[[Any], bool]) -> bool:
        """Whether the bucket is without the setting, or with another one; so is a bucket that is not there."""
        try:
            found = getattr(self._s3, f"get_{setting}")(Bucket=self._name)
        except CloudError as error:
            if error.code in (*_UNSET, *_NOT_THERE):
                return True
            raise
        return member not in found or not is_right(found[member])

    def _is_listed(self) -> bool:
        """Whether the bucket is one of the account's own: then it is a permission that is missing."""
        pages = self._s3.get_paginator("list_buckets").paginate()
        return any(each["Name"] == self._name for page in pages for each in page["Buckets"])

    def _taken(self) -> CloudError:
        return CloudError(
            Problem(
                message="the name of the state bucket is taken by somebody else: names of buckets are the world's",
                where=self._name,
                fix="another `prefix` in the account's file, or `backend: {type: s3, bucket: …}` of a bucket of yours",
            ),
            code="BucketAlreadyExists",
        )

    def _refuse_elsewhere(self, region: str) -> None:
        if region != self.store.region:
            raise CloudError(
                Problem(
                    message="the state bucket is in another region than the one where states are sought",
                    where=self._name,
                    found=region,
                    accepted=self.store.region,
                    fix=f"say `backend: {{type: s3, region: {region}}}`, or change `aws.region` of the account's file",
                )
            )

    @property
    def _name(self) -> str:
        return self.store.bucket

    @property
    def _s3(self) -> Any:
        return self.clients.client("s3")


def _is_by_key(configuration: dict[str, Any]) -> bool:
    """Whether new objects are encrypted by a key of KMS; S3's own is what a bucket has without being asked."""
    rules = [each.get("ApplyServerSideEncryptionByDefault", {}) for each in configuration["Rules"]]
    return any(each.get("SSEAlgorithm") == "aws:kms" and "KMSMasterKeyID" in each for each in rules)
