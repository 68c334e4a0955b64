"""S3: the objects of buckets, as far as stacks have put some there."""

from __future__ import annotations

from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.paging import page
from bascule.sandbox.endpoint.times import CREATED

_BUCKET, _OBJECT = "aws_s3_bucket", "aws_s3_object"
_AT_ONCE = 1000
_UNVERSIONED = "null"


def _objects(call: Call) -> list[tuple[Row, dict[str, Any]]]:
    """The bucket's objects below the prefix, by key; ApiError if there is no such bucket."""
    bucket = call.attributes(call.row(_BUCKET, call.params["Bucket"]))["bucket"]
    prefix = call.params.get("Prefix") or ""
    found = [
        (row, each)
        for row, each in call.objects(_OBJECT)
        if each["bucket"] == bucket and each["key"].startswith(prefix)
    ]
    return sorted(found, key=lambda each: str(each[1]["key"]))


def _list(call: Call) -> Params:
    found, size = _objects(call), call.params.get("MaxKeys", _AT_ONCE)
    part, token = page(found, call.params.get("ContinuationToken"), size, code="InvalidArgument")
    return {
        "Name": call.params["Bucket"],
        "MaxKeys": size,
        "KeyCount": len(part),
        "IsTruncated": token is not None,
        "NextContinuationToken": token,
        "Contents": [{"Key": each["key"], "ETag": each["etag"], "LastModified": CREATED} for _, each in part],
    }


def _versions(call: Call) -> Params:
    found, size = _objects(call), call.params.get("MaxKeys", _AT_ONCE)
    part, token = page(found, call.params.get("VersionIdMarker"), size, code="InvalidArgument")
    versions = [
        {
            "Key": each["key"],
            "VersionId": each["version_id"] or _UNVERSIONED,
            "IsLatest": True,
            "LastModified": CREATED,
        }
        for _, each in part
    ]
    marker = versions[-1]["Key"] if token else None
    return {
        "Name": call.params["Bucket"],
        "MaxKeys": size,
        "IsTruncated": token is not None,
        "NextKeyMarker": marker,
        "NextVersionIdMarker": token,
        "Versions": versions,
    }


def _delete_several(call: Call) -> Params:
    found = {each["key"]: row for row, each in _objects(call)}
    asked = call.params["Delete"]["Objects"]
    for each in asked:
        if each["Key"] in found:
            call.remove(found.pop(each["Key"]))
    quiet = call.params["Delete"].get("Quiet")
    return {} if quiet else {"Deleted": [{"Key": each["Key"]} for each in asked]}


def _delete(call: Call) -> Params:
    for row, each in _objects(call):
        if each["key"] == call.params["Key"]:
            call.remove(row)
    return {}


OPERATIONS = {
    "DeleteObject": Operation(answer=_delete, type=_OBJECT, change="delete"),
    "DeleteObjects": Operation(answer=_delete_several, type=_OBJECT, change="delete"),
    "ListObjectVersions": Operation(answer=_versions, type=_OBJECT),
    "ListObjectsV2": Operation(answer=_list, type=_OBJECT),
}
