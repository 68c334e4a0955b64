"""A file of a site, as browsers and caches are to take it."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final, Self

from pydantic import BaseModel, ConfigDict

_HASHED = re.compile(r"[._-](?=[0-9a-f]*\d)[0-9a-f]{8,64}\.[\w.]+$")
"""A digest before the ending, as build tools write it: eight hexadecimal digits or more, one of them no letter."""

_UNKNOWN = "application/octet-stream"
_TYPES: Final = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".htm": "text/html; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""Written down, for the tables of operating systems differ."""


class Kind(StrEnum):
    """What becomes of a file's name: one content for ever, changing content, or a page that names the others."""

    HASHED = "hashed"
    PLAIN = "plain"
    PAGE = "page"


class SiteFile(BaseModel):
    """A file's content by its digests, and the headers that it is served with; `md5` is S3's own ETag of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind
    size: int
    md5: str
    sha256: str
    content_type: str
    cache_control: str

    @classmethod
    def read(cls, path: Path, key: str, *, immutable: tuple[str, ...] = ()) -> Self:
        """The file at the path, which is to be `key` in the site; `immutable` are patterns of more hashed names."""
        content, kind = path.read_bytes(), _kind(key, immutable)
        forever = kind is Kind.HASHED
        return cls(
            kind=kind,
            size=len(content),
            md5=hashlib.md5(content, usedforsecurity=False).hexdigest(),
            sha256=hashlib.sha256(content).hexdigest(),
            content_type=_TYPES.get(PurePosixPath(key).suffix.lower(), _UNKNOWN),
            cache_control="public, max-age=31536000, immutable" if forever else "no-cache",
        )

    @property
    def stored(self) -> str:
        """The key under which the content of a changing file waits to be copied to its place."""
        return f"{STORE}content/{self.sha256}"


STORE: Final = ".releases/"
"""What releases keep for themselves in the bucket; CloudFront may not read it."""


def _kind(key: str, immutable: tuple[str, ...]) -> Kind:
    if PurePosixPath(key).suffix.lower() in (".html", ".htm"):
        return Kind.PAGE
    named = any(fnmatchcase(key, pattern) for pattern in immutable)
    return Kind.HASHED if named or _HASHED.search(PurePosixPath(key).name) else Kind.PLAIN
