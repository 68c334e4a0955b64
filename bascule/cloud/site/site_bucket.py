"""A site's bucket: files in, files in their place, and the records of releases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from bascule.cloud.clients import Clients
from bascule.cloud.site.release import Release, SiteRecord
from bascule.cloud.site.site_file import STORE, SiteFile
from bascule.errors import CloudError, Problem

_RECORD: Final = f"{STORE}record.json"
_RELEASE = re.compile(rf"{re.escape(STORE)}(\d+)\.json")
_JSON: Final = "application/json"
_Model = TypeVar("_Model", bound=BaseModel)


class SiteBucket:
    """The objects of one bucket."""

    def __init__(self, clients: Clients, name: str) -> None:
        self._s3, self.name = clients.client("s3"), name
        self._tag: str | None = None

    def held(self) -> dict[str, str]:
        """The ETag of every object, by keys; for what S3's own key encrypts it is the MD5 of the content."""
        pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self.name)
        return {each["Key"]: each["ETag"].strip('"') for page in pages for each in page.get("Contents", ())}

    def add(self, key: str, path: Path, file: SiteFile) -> None:
        """The file at `path` is the object `key`."""
        with path.open("rb") as body:
            self._s3.put_object(Bucket=self.name, Key=key, Body=body, **_headers(file))

    def put_in_place(self, key: str, file: SiteFile) -> None:
        """The stored content of the file is served as `key`: one object after the other, each at once."""
        source = {"Bucket": self.name, "Key": file.stored}
        self._s3.copy_object(
            Bucket=self.name, Key=key, CopySource=source, MetadataDirective="REPLACE", **_headers(file)
        )

    def remove(self, keys: Iterable[str]) -> None:
        """The objects are gone."""
        for key in sorted(keys):
            self._s3.delete_object(Bucket=self.name, Key=key)

    def record(self) -> SiteRecord:
        """Which release is served, and the tag by which `write_record` sees that nobody else has written since."""
        try:
            answer = self._s3.get_object(Bucket=self.name, Key=_RECORD)
        except CloudError as error:
            if error.code != "NoSuchKey":
                raise
            self._tag = None
            return SiteRecord()
        self._tag = answer["ETag"]
        return _parsed(SiteRecord, answer["Body"].read(), f"{self.name}/{_RECORD}")

    def write_record(self, record: SiteRecord) -> None:
        """The record stands in the bucket, unless somebody else has written since it was read.

        Raises: CloudError naming that.
        """
        condition = {"IfMatch": self._tag} if self._tag else {"IfNoneMatch": "*"}
        body = record.model_dump_json().encode()
        try:
            answer = self._s3.put_object(Bucket=self.name, Key=_RECORD, Body=body, ContentType=_JSON, **condition)
        except CloudError as error:
            if error.code not in ("PreconditionFailed", "ConditionalRequestConflict"):
                raise
            fix = "run the command again when it ended"
            raise CloudError(f"another release of {self.name} has just started", fix=fix) from None
        self._tag = answer["ETag"]

    def release(self, number: int) -> Release | None:
        """The release of this number; None if it is not recorded."""
        key = _key(number)
        try:
            body = self._s3.get_object(Bucket=self.name, Key=key)["Body"].read()
        except CloudError as error:
            if error.code != "NoSuchKey":
                raise
            return None
        return _parsed(Release, body, f"{self.name}/{key}")

    def write_release(self, release: Release) -> None:
        """The release is recorded, so that whatever it brings can be told from other files."""
        body = release.model_dump_json().encode()
        self._s3.put_object(Bucket=self.name, Key=_key(release.number), Body=body, ContentType=_JSON)

    def forget_release(self, number: int) -> None:
        """There is no record of the release."""
        self.remove([_key(number)])


def recorded(held: Mapping[str, str]) -> list[int]:
    """The numbers of all releases that are recorded among a bucket's objects, newest first."""
    return sorted(_numbers(held), reverse=True)


def _numbers(held: Mapping[str, str]) -> Iterator[int]:
    return (int(match[1]) for match in map(_RELEASE.fullmatch, held) if match)


def _key(number: int) -> str:
    return f"{STORE}{number:06}.json"


def _headers(file: SiteFile) -> dict[str, str]:
    return {"ContentType": file.content_type, "CacheControl": file.cache_control}


def _parsed(model: type[_Model], body: bytes, where: str) -> _Model:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        problem = Problem(
            message="this is no record of releases",
            where=where,
            found=body[:100].decode(errors="replace"),
            accepted=f"what `bascule deploy site` wrote there ({error.error_count()} problems)",
            fix="restore the object's version before it: the bucket keeps earlier ones",
        )
        raise CloudError(problem) from None
