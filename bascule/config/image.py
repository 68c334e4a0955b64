"""Images that no application's pipeline delivers, and the digests that they are locked to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Text, VariableName
from bascule.config.section import Section

_HOST = r"(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?/)?"
_REPOSITORY = r"[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
_TAG_OR_DIGEST = r"(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127}|@sha256:[0-9a-f]{64})"

ImageReference = Annotated[
    str,
    Text(
        f"{_HOST}{_REPOSITORY}{_TAG_OR_DIGEST}",
        "an image with its tag or digest, such as public.ecr.aws/docker/library/redis:8.2",
        400,
    ),
]


class Sidecar(Section):
    """A container beside a service's own."""

    image: ImageReference = Field(description="with its tag; `bascule images lock` finds its digest")
    environment: dict[VariableName, Annotated[str, Field(max_length=4096)]] = Field(
        {}, description="plain variables; never a secret"
    )


def is_digest(image: str) -> bool:
    """Whether the reference names one image for good."""
    return "@sha256:" in image
