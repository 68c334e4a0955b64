"""A state in S3: an object with all its versions, and a lock file beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bascule.cloud.clients import Clients
from bascule.errors import CloudError
from bascule.terraform.state.lock import StateLock, read_lock
from bascule.terraform.state.place import StateVersion

_MISSING = ("404", "NoSuchKey", "NoSuchBucket")
LOCK_SUFFIX = ".tflock"
"""Of the lock file of a backend with `use_lockfile` (Terraform 1.10, documentation of its s3 backend)."""


@dataclass(frozen=True, kw_only=True)
class S3Place:
    """The object `key` of a bucket."""

    clients: Clients
    bucket: str
    key: str
    remembers = True

    def last_change(self) -> datetime | None:
        """When the object was written."""
        found = self._found("head_object", self.key)
        return found["LastModified"] if found else None

    def lock(self) -> StateLock | None:
        """The lock file's: of a run that goes on, or of one that was killed."""
        key = f"{self.key}{LOCK_SUFFIX}"
        found = self._found("get_object", key)
        return read_lock(found["Body"].read(), f"s3://{self.bucket}/{key}") if found else None

    def versions(self) -> tuple[StateVersion, ...]:
        """All versions that the bucket still has."""
        return tuple(sorted(self._versions(), key=lambda each: each.written, reverse=True))

    def version(self, name: str) -> str:
        """The text of the version; CloudError if the bucket has none of that id."""
        found = self._s3.get_object(Bucket=self.bucket, Key=self.key, VersionId=name)
        text: str = found["Body"].read().decode()
        return text

    def _versions(self) -> Iterator[StateVersion]:
        pages = self._s3.get_paginator("list_object_versions").paginate(Bucket=self.bucket, Prefix=self.key)
        for page in pages:
            for each in page.get("Versions", ()):
                if each["Key"] == self.key:
                    yield StateVersion(name=each["VersionId"], written=each["LastModified"], is_latest=each["IsLatest"])

    def _found(self, operation: str, key: str) -> dict[str, Any] | None:
        """The answer, or None where there is no such object."""
        try:
            answer: dict[str, Any] = getattr(self._s3, operation)(Bucket=self.bucket, Key=key)
        except CloudError as error:
            if error.code in _MISSING:
                return None
            raise
        return answer

    @property
    def _s3(self) -> Any:
        return self.clients.client("s3")
