"""A container image's name, and what its tag promises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Unknown

_LITERAL = re.compile(r"(?P<repository>[^@\s]+?)(?::(?P<tag>[\w][\w.-]*))?(?:@(?P<digest>[a-z0-9]+:[0-9a-fA-F]+))?")
_INTERPOLATED = re.compile(
    r"\"?[\w./:-]*\$\{[^{}]*\}[\w./-]*(?::(?P<tag>[\w][\w.-]*))?(?:@(?P<digest>\w+:[0-9a-f]+))?\"?"
)
_BY_DIGEST = re.compile(r"\"?(?P<repository>[^@]+)@(?P<digest>(?:sha256:)?\$\{[^{}]*\})\"?")
_URL_OF_ECR = re.compile(r"(?:\$\{)?(?:data\.)?aws_ecr_repository\.[\w.\[\]\"-]+\.repository_url\}?")
_FLOATING = frozenset(
    {
        "alpha",
        "beta",
        "canary",
        "current",
        "dev",
        "develop",
        "edge",
        "head",
        "latest",
        "lts",
        "main",
        "master",
        "next",
        "nightly",
        "prod",
        "production",
        "release",
        "rolling",
        "stable",
        "stage",
        "staging",
        "test",
        "trunk",
    }
)
_FIXED = re.compile(r"v?\d+|[0-9a-f]{7,64}")
UNDELIVERED = "none"
"""The tag of an image that no deploy has delivered yet: no registry has it, and no task runs."""


@dataclass(frozen=True, kw_only=True)
class Image:
    """An image's name: `text` as the file has it, tag and digest empty where it has none."""

    text: str
    repository: str
    tag: str = ""
    digest: str = ""

    @property
    def undelivered(self) -> bool:
        """It stands for an image that is still to come."""
        return self.tag == UNDELIVERED

    @property
    def is_given(self) -> bool:
        """Its digest comes from outside the file: whoever applies it names it."""
        return "${" in self.digest

    @property
    def floating(self) -> bool:
        """Tomorrow another image may have this name: no tag (that means latest), or one such as `main`."""
        if self.digest or self.undelivered:
            return False
        parts = re.split(r"[-_.+]", (self.tag or "latest").lower())
        return any(part in _FLOATING for part in parts) and not any(_FIXED.fullmatch(part) for part in parts)


def read_image(value: Any) -> Image | None:
    """The image of that name; None where the file does not tell its tag.

    A repository's address may be unknown although the tag is not: `${aws_ecr_repository.app.repository_url}:latest`.
    """
    if isinstance(value, Unknown):
        return _interpolated(value.text)
    match = _LITERAL.fullmatch(value.strip()) if isinstance(value, str) else None
    return match and Image(
        text=value, repository=match["repository"], tag=match["tag"] or "", digest=match["digest"] or ""
    )


def _interpolated(text: str) -> Image | None:
    if _URL_OF_ECR.fullmatch(text):
        return Image(text=text, repository=text)
    by_digest = _BY_DIGEST.fullmatch(text)
    if by_digest:
        return Image(text=text, repository=by_digest["repository"], digest=by_digest["digest"])
    match = _INTERPOLATED.fullmatch(text)
    if match is None or not (match["tag"] or match["digest"]):
        return None
    repository = text.strip('"').partition("@")[0].removesuffix(f":{match['tag']}")
    return Image(text=text, repository=repository, tag=match["tag"] or "", digest=match["digest"] or "")
