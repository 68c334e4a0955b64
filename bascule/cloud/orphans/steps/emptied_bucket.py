"""A bucket without objects: without their earlier versions and delete markers, too."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work
from bascule.errors import CloudError


def prepare(work: Work) -> dict[str, Any]:
    """The bucket is empty.

    Raises:
        CloudError: S3 keeps an object, such as one with a lock.
    """
    for page in work.pages("list_object_versions", Bucket=work.id):
        versions = [*page.get("Versions", ()), *page.get("DeleteMarkers", ())]
        objects = [{"Key": each["Key"], "VersionId": each["VersionId"]} for each in versions]
        if objects:
            answer = work.client.delete_objects(Bucket=work.id, Delete={"Objects": objects, "Quiet": True})
            _check(work, answer.get("Errors", ()))
    return {}


def _check(work: Work, errors: Any) -> None:
    if errors:
        first = errors[0]
        said = f"{first['Code']}: {first.get('Message', '')}"
        raise CloudError(
            f"{work.orphan.title}: {len(errors)} objects stay, such as {first['Key']}: {said}",
            fix="objects with a lock stay until it ends; look for a bucket policy that denies s3:DeleteObjectVersion",
            code=first["Code"],
        )
