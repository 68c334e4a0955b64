"""The folder that a build has made, as a release takes it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bascule.cloud.site.site_file import SiteFile
from bascule.errors import CloudError, Problem

START_PAGE = "index.html"
_MAY_BE_HIDDEN = ".well-known"
"""RFC 8615: what others look for in a site."""

_LONGEST_KEY = 1024
"""Bytes that a key of S3 has at most (S3 user guide)."""


@dataclass(frozen=True, kw_only=True)
class SiteFolder:
    """A site's files by their keys, all of them inside `path`."""

    path: Path
    files: Mapping[str, SiteFile]

    @classmethod
    def read(cls, path: Path, *, immutable: tuple[str, ...] = ()) -> Self:
        """The folder's files; `immutable` are patterns of names that never get another content.

        Raises: CloudError with everything that a release must not take.
        """
        if not path.is_dir():
            problem = Problem(
                message="there is no such folder", where=str(path), fix="build the site first, and name its output"
            )
            raise CloudError(problem)
        keys = sorted(_keys(path))
        if problems := list(_problems(path, keys)):
            raise CloudError(problems)
        return cls(path=path, files={key: SiteFile.read(path / key, key, immutable=immutable) for key in keys})


def _keys(root: Path) -> Iterator[str]:
    """Paths of all that is no folder, in S3's form; a link to a folder is one of them."""
    for folder, folders, files in os.walk(root):
        here = Path(folder)
        yield from ((here / name).relative_to(root).as_posix() for name in files)
        yield from ((here / name).relative_to(root).as_posix() for name in folders if (here / name).is_symlink())


def _problems(root: Path, keys: list[str]) -> Iterator[Problem]:
    if START_PAGE not in keys:
        yield Problem(
            message="the folder has no start page",
            where=str(root),
            found=", ".join(keys[:5]) or "nothing",
            accepted=START_PAGE,
            fix="name the folder that the site's build writes",
        )
    for key in keys:
        yield from _problems_of(root, key)
    lowered: dict[str, str] = {}
    for key in keys:
        if (other := lowered.setdefault(key.lower(), key)) != key:
            message = f"differs from {other} in upper and lower case alone: many machines have room for one of them"
            yield Problem(message=message, where=key, fix="rename one of them")


def _problems_of(root: Path, key: str) -> Iterator[Problem]:
    path, parts = root / key, key.split("/")
    if any(part.startswith(".") for part in parts[parts[0] == _MAY_BE_HIDDEN :]):
        message = "a hidden file would be published"
        yield Problem(
            message=message, where=key, accepted=f"{_MAY_BE_HIDDEN}/…", fix="keep it out of the build's output"
        )
    if path.is_symlink():
        yield from _problems_of_link(root, path, key)
    if not key.isprintable() or "\\" in key or len(key.encode(errors="replace")) > _LONGEST_KEY:
        message = "a name that S3 and browsers do not agree on"
        yield Problem(message=message, where=ascii(key), accepted="printable, without backslash, at most 1024 bytes")


def _problems_of_link(root: Path, path: Path, key: str) -> Iterator[Problem]:
    target = path.resolve()
    if not target.is_relative_to(root.resolve()):
        message = "a link leads out of the folder: what it shows would be published"
        yield Problem(message=message, where=key, found=str(target), fix="let the build copy the file")
    elif not target.is_file():
        yield Problem(message="a link leads to no file", where=key, found=str(target), fix="let the build copy it")
