"""A release of a site: which files it is made of, and which release is served."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from pydantic import BaseModel, ConfigDict

from bascule.cloud.site.site_file import Kind, SiteFile
from bascule.cloud.site.site_folder import START_PAGE


class Release(BaseModel):
    """The files of a release by their keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    made: datetime
    files: Mapping[str, SiteFile]

    @property
    def fingerprint(self) -> str:
        """The same for the same files with the same headers."""
        text = "\n".join(f"{key} {file.model_dump_json()}" for key, file in sorted(self.files.items()))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def changing(self) -> list[str]:
        """Keys whose content changes from release to release, in the order in which they are put in place.

        Pages come last, and the start page last of all: what a page names is there before it.
        """
        keys = (key for key, file in self.files.items() if file.kind is not Kind.HASHED)
        return sorted(keys, key=lambda key: (key == START_PAGE, self.files[key].kind is Kind.PAGE, key))

    @property
    def objects(self) -> dict[str, SiteFile]:
        """What has to lie in the bucket before the release can be put in place, by keys."""
        return {key if file.kind is Kind.HASHED else file.stored: file for key, file in self.files.items()}


class Mark(BaseModel):
    """A release that is being put in place, since when, and the fingerprint of its files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    since: datetime
    fingerprint: str

    def under_way(self, now: datetime, patience: timedelta) -> bool:
        """Whether somebody may still work on it."""
        return now - self.since < patience


class SiteRecord(BaseModel):
    """Which release is served, which one was before it, and which one is on its way; 0: none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    current: int = 0
    previous: int = 0
    last: int = 0
    moving: Mark | None = None


def all_objects(releases: Iterable[Release]) -> set[str]:
    """The keys of all that releases need beside their changing files."""
    return {key for release in releases for key in release.objects}
