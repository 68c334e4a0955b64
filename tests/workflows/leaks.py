"""Where secrets of a world have come to light, though nobody should see them there."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping

import boto3

from tests.workflows.world import World


def leaks(world: World, stored: Mapping[str, bytes], secrets: Iterable[str]) -> list[str]:
    """The places that hold one of the secrets: logs, summaries, comments, issues, artifacts, states, plans, refs."""
    wanted = [secret.encode() for secret in secrets]
    return [place for place, content in _places(world, stored) if any(secret in content for secret in wanted)]


def stored_objects(address: str) -> dict[str, bytes]:
    """All objects of the state service, by bucket and key."""
    s3 = boto3.session.Session("testing", "testing", region_name="us-east-1").client("s3", endpoint_url=address)
    names = [(bucket["Name"]) for bucket in s3.list_buckets()["Buckets"]]
    keys = [(name, each["Key"]) for name in names for each in s3.list_objects_v2(Bucket=name).get("Contents", [])]
    return {f"{name}/{key}": s3.get_object(Bucket=name, Key=key)["Body"].read() for name, key in keys}


def _places(world: World, stored: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for run in world.runs:
        yield f"log of run {run.run.id}", str(run).encode()
        for job, text in run.summaries.items():
            yield f"summary of {job}", text.encode()
    for comment in world.repository.comments.values():
        yield f"comment {comment.id}", comment.body.encode()
    for issue in world.repository.issues.values():
        yield f"issue {issue.number}", issue.body.encode()
    for artifact in world.repository.artifacts.values():
        for name, content in artifact.files.items():
            yield f"artifact {artifact.name}: {name}", content
    for place, content in stored.items():
        yield from _unpacked(place, content)


def _unpacked(place: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The object, and what is in it where it is an archive, as plans are."""
    yield place, content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield f"{place}: {name}", archive.read(name)
