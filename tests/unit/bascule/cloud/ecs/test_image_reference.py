from __future__ import annotations

import pytest

from bascule.cloud.ecs.image_reference import ImageReference, short_digest
from bascule.errors import CloudError

DIGEST = "sha256:" + "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "repository",
    ["123456789012.dkr.ecr.us-east-1.amazonaws.com/acme-dev-chat", "localhost:5000/a/b", "ghcr.io/acme/chat"],
)
def test_an_image_has_a_repository_and_a_digest(repository: str) -> None:
    image = ImageReference.parse(f"{repository}@{DIGEST}")
    assert (image.repository, image.digest, str(image)) == (repository, DIGEST, f"{repository}@{DIGEST}")


def test_a_tag_beside_the_digest_does_not_count() -> None:
    assert str(ImageReference.parse(f"ghcr.io/acme/chat:1.2@{DIGEST}")) == f"ghcr.io/acme/chat@{DIGEST}"


@pytest.mark.parametrize(
    "text",
    ["", "chat", "ghcr.io/acme/chat:1.2", f"ghcr.io/acme/chat@{DIGEST[:-1]}", f"https://ghcr.io/chat@{DIGEST}", DIGEST],
)
def test_what_has_no_digest_is_refused(text: str) -> None:
    with pytest.raises(CloudError, match="deployed by its digest"):
        ImageReference.parse(text)


def test_images_are_told_apart_by_twelve_characters() -> None:
    assert (short_digest(DIGEST), short_digest(f"a/b@{DIGEST}")) == ("0123456789ab", "0123456789ab")
