from __future__ import annotations

import pytest

from bascule.cloud.registry import TaggedImage
from bascule.errors import CloudError


@pytest.mark.parametrize(
    ("text", "base", "tag"),
    [
        ("public.ecr.aws/docker/library/redis:8.2", "https://public.ecr.aws/v2/docker/library/redis", "8.2"),
        ("ghcr.io/acme/proxy:v1.2.3-rc.1", "https://ghcr.io/v2/acme/proxy", "v1.2.3-rc.1"),
        ("registry.acme.example:5000/team/otel:1", "https://registry.acme.example:5000/v2/team/otel", "1"),
        ("localhost:5000/otel:1", "http://localhost:5000/v2/otel", "1"),
        ("127.0.0.1:5000/otel:1", "http://127.0.0.1:5000/v2/otel", "1"),
    ],
)
def test_host_repository_and_tag_are_told_apart(text: str, base: str, tag: str) -> None:
    image = TaggedImage.parse(text)
    assert (image.base, image.tag) == (base, tag)


@pytest.mark.parametrize(
    ("text", "repository"), [("redis:8", "library/redis"), ("vllm/vllm-openai:v1", "vllm/vllm-openai")]
)
def test_a_name_without_a_host_is_one_of_docker_hub(text: str, repository: str) -> None:
    image = TaggedImage.parse(text)
    assert image == TaggedImage.parse(f"docker.io/{text}")
    assert image.repository == repository


@pytest.mark.parametrize("text", ["redis", "localhost:5000/redis", "ghcr.io/acme/proxy@sha256:0", ""])
def test_an_image_without_a_tag_is_refused(text: str) -> None:
    with pytest.raises(CloudError, match="no image with a tag"):
        TaggedImage.parse(text)
