"""Where a service's images are pulled from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from bascule.naming import arns

_ECR = re.compile(r"(?P<account>\d{12})\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.amazonaws\.com(?:\.cn)?/(?P<name>.+)")


@dataclass(frozen=True, kw_only=True)
class ImageRepository:
    """A repository by its URL (without scheme and tag); `arn` is None where it is not in ECR and anybody may pull."""

    url: str
    arn: str | None = None

    @classmethod
    def from_url(cls, url: str, *, partition: str = "aws") -> Self:
        """A repository that is there already; its ARN follows from the URL if it is one of ECR."""
        match = _ECR.fullmatch(url)
        if match is None:
            return cls(url=url)
        return cls(url=url, arn=arns.repository_arn(match["region"], match["account"], match["name"], partition))

    @classmethod
    def from_image(cls, image: str, *, partition: str = "aws") -> Self:
        """The repository of an image that is given with its tag or digest."""
        url = image.partition("@")[0]
        name, colon, tag = url.rpartition(":")
        # A colon before a slash is a port's.
        return cls.from_url(name if colon and "/" not in tag else url, partition=partition)
