"""Repositories that exist already, by their URL."""

from __future__ import annotations

import pytest

from modules.aws.image_repository import ImageRepository


@pytest.mark.parametrize(
    ("url", "partition", "arn"),
    [
        (
            "123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/chat",
            "aws",
            "arn:aws:ecr:eu-central-1:123456789012:repository/team/chat",
        ),
        (
            "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/chat",
            "aws-cn",
            "arn:aws-cn:ecr:cn-north-1:123456789012:repository/chat",
        ),
    ],
)
def test_a_repository_of_ecr_is_known_by_its_arn(url: str, partition: str, arn: str) -> None:
    assert ImageRepository.from_url(url, partition=partition) == ImageRepository(url=url, arn=arn)


def test_a_repository_elsewhere_has_no_arn_to_grant() -> None:
    assert ImageRepository.from_url("registry.acme.example/team/chat").arn is None
