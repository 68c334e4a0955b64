from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.cloud.clients import Clients
from bascule.cloud.ecs.image_reference import ImageReference
from bascule.cloud.ecs.registry import digests_of
from bascule.errors import CloudError
from tests.unit.bascule.cloud.ecs.conftest import REPOSITORY

ACCOUNT = "123456789012"
INDEX = "application/vnd.oci.image.index.v1+json"
MANIFEST = "application/vnd.oci.image.manifest.v1+json"
PARTS = {"amd64": "sha256:" + "1" * 64, "arm64": "sha256:" + "2" * 64}


def pushed(aws: Clients, document: dict[str, Any]) -> ImageReference:
    """The manifest is in moto's registry; returns it by its digest."""
    ecr = aws.client("ecr")
    ecr.create_repository(repositoryName="acme-dev-chat")
    image = ecr.put_image(
        repositoryName="acme-dev-chat", imageManifest=json.dumps(document), imageManifestMediaType=document["mediaType"]
    )
    return ImageReference(repository=REPOSITORY, digest=image["image"]["imageId"]["imageDigest"])


def index(*architectures: str) -> dict[str, Any]:
    parts = [
        {"digest": PARTS[each], "size": 1, "platform": {"os": "linux", "architecture": each}} for each in architectures
    ]
    attestation = {"digest": "sha256:" + "3" * 64, "size": 1, "platform": {"os": "unknown", "architecture": "unknown"}}
    return {"schemaVersion": 2, "mediaType": INDEX, "manifests": [*parts, attestation]}


@pytest.mark.parametrize(("architecture", "part"), [("X86_64", "amd64"), ("ARM64", "arm64")])
def test_an_index_is_reported_by_its_digest_or_by_its_parts(aws: Clients, architecture: str, part: str) -> None:
    image = pushed(aws, index("amd64", "arm64"))
    digests = digests_of(aws, image, account_id=ACCOUNT, architecture=architecture)
    assert digests == {image.digest, PARTS[part]}


def test_an_image_is_reported_by_its_digest_alone(aws: Clients) -> None:
    image = pushed(aws, {"schemaVersion": 2, "mediaType": MANIFEST, "config": {}, "layers": []})
    assert digests_of(aws, image, account_id=ACCOUNT, architecture="X86_64") == {image.digest}


def test_an_image_that_is_not_built_for_the_processor_is_refused(aws: Clients) -> None:
    image = pushed(aws, index("amd64"))
    with pytest.raises(CloudError, match="not built for the service's processor") as raised:
        digests_of(aws, image, account_id=ACCOUNT, architecture="ARM64")
    assert raised.value.problems[0].found == "linux/amd64, unknown/unknown"


def test_an_image_that_was_never_pushed_is_refused(aws: Clients) -> None:
    aws.client("ecr").create_repository(repositoryName="acme-dev-chat")
    image = ImageReference(repository=REPOSITORY, digest="sha256:" + "f" * 64)
    with pytest.raises(CloudError, match="the image is not in its repository"):
        digests_of(aws, image, account_id=ACCOUNT, architecture="X86_64")


@pytest.mark.parametrize("repository", ["ghcr.io/acme/chat", REPOSITORY.replace(ACCOUNT, "210987654321")])
def test_registries_of_others_are_not_asked(aws: Clients, repository: str) -> None:
    image = ImageReference(repository=repository, digest="sha256:" + "f" * 64)
    assert digests_of(aws, image, account_id=ACCOUNT, architecture="X86_64") == {image.digest}
