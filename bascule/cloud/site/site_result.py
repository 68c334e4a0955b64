"""How a release ended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class SiteResult:
    """The release that the bucket holds now, and what it took.

    `previous` is the release that a rollback would put in place, 0 for none; `removed` counts files of releases that
    are too old to be kept; `changed` is False where the release was in place already.
    """

    site: str
    release: int
    previous: int
    files: int
    added: int = 0
    replaced: int = 0
    removed: int = 0
    changed: bool = True
