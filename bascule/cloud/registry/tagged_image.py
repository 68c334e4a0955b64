"""An image by its tag, and where its registry answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from bascule.errors import CloudError, Problem

_FORM = re.compile(r"(?:(?P<host>[^/]*[.:][^/]*|localhost)/)?(?P<path>[^:@]+):(?P<tag>\w[\w.-]{0,127})")
_HUB = "docker.io"
_HUB_API = "registry-1.docker.io"
"""Where Docker Hub, which a reference without a host means, answers (OCI and Docker registry documentation)."""
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, kw_only=True)
class TaggedImage:
    """`host` is where the registry's API is, `repository` its path there."""

    host: str
    repository: str
    tag: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """The image of "[HOST/]REPOSITORY:TAG", read as container engines do.

        Raises:
            CloudError: there is no tag.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            accepted = "REGISTRY/REPOSITORY:TAG"
            raise CloudError(Problem(message="this is no image with a tag", found=text, accepted=accepted))
        host, path = match["host"] or _HUB, match["path"]
        if host == _HUB:
            host, path = _HUB_API, path if "/" in path else f"library/{path}"
        return cls(host=host, repository=path, tag=match["tag"])

    @property
    def base(self) -> str:
        """The URL of the repository's API; a registry on this machine is spoken to without TLS."""
        scheme = "http" if is_loopback(self.host) else "https"
        return f"{scheme}://{self.host}/v2/{self.repository}"


def is_loopback(host: str) -> bool:
    """Whether the host, with or without a port, is this machine."""
    return re.sub(r":\d+$", "", host) in _LOOPBACK
