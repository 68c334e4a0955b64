"""An image by its digest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from bascule.errors import CloudError, Problem

_FORM = re.compile(
    r"(?P<repository>[a-z0-9.-]+(?::\d+)?(?:/[a-z0-9._-]+)+)(?::[\w][\w.-]{0,127})?@(?P<digest>sha256:[0-9a-f]{64})"
)


@dataclass(frozen=True, kw_only=True)
class ImageReference:
    """A repository's URL (without scheme and tag) and the digest of an image, or of an index of images, in it."""

    repository: str
    digest: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """The image of "REPOSITORY@sha256:…"; a tag between the two is left out, for the digest alone counts.

        Raises: CloudError if there is no digest, or the repository is no URL.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            problem = Problem(
                message="an image is deployed by its digest",
                found=text or "nothing",
                accepted="REGISTRY/REPOSITORY@sha256: and 64 characters of 0-9 a-f",
                fix="`docker buildx imagetools inspect IMAGE:TAG` prints the digest of what was pushed",
            )
            raise CloudError(problem)
        return cls(repository=match["repository"], digest=match["digest"])

    def __str__(self) -> str:
        return f"{self.repository}@{self.digest}"

    @property
    def short(self) -> str:
        """The digest's beginning, enough to tell images apart by eye."""
        return short_digest(self.digest)


def short_digest(digest: str) -> str:
    """The first twelve characters of a digest's hash; also of an image's that ends in one."""
    return digest.rpartition("sha256:")[2][:12]
