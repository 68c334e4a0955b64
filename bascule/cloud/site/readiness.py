"""What has to be so before a release changes anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bascule.cloud.site.release import Release, SiteRecord
from bascule.cloud.site.site_address import SiteAddress
from bascule.cloud.site.site_file import STORE
from bascule.errors import CloudError, Problem

PATIENCE = timedelta(minutes=15)
"""After that, a release that was begun counts as given up."""


def check_alone(address: SiteAddress, record: SiteRecord, fingerprint: str, now: datetime) -> None:
    """Raises CloudError if another release is on its way; the same files are gone on with."""
    mark = record.moving
    if mark is None or mark.fingerprint == fingerprint or not mark.under_way(now, PATIENCE):
        return
    problem = Problem(
        message=f"another release of {address.name} is under way",
        where=f"{address.bucket}/{STORE}record.json",
        found=f"release {mark.number}, since {mark.since:%H:%M:%S} UTC",
        accepted=f"one release at a time; this one counts as given up at {mark.since + PATIENCE:%H:%M:%S} UTC",
        fix="wait for it; if nobody works on it any more, add --take-over",
    )
    raise CloudError(problem)


def check_collisions(address: SiteAddress, release: Release, held: Mapping[str, str]) -> None:
    """Raises CloudError if a name that stands for one content for ever has another one in the bucket."""
    problems = [
        Problem(
            message="the bucket has another file of this name, and browsers keep that one for a year",
            where=f"{address.bucket}/{key}",
            fix="let the build name files by their content; a name that has no digest in it is not kept by browsers",
        )
        for key, file in release.objects.items()
        if held.get(key, file.md5) != file.md5
    ]
    if problems:
        raise CloudError(problems)


def check_complete(address: SiteAddress, release: Release, held: Mapping[str, str]) -> None:
    """Raises CloudError if the bucket lacks anything that a release before needs to be put in place again."""
    missing = [key for key, file in release.objects.items() if held.get(key) != file.md5]
    if missing:
        problem = Problem(
            message=f"release {release.number} is not in the bucket as it was: it cannot be put in place",
            where=address.bucket,
            found=f"missing or changed: {', '.join(missing[:5])}",
            fix="release its files anew: `bascule deploy site ENV SITE DIR`",
        )
        raise CloudError(problem)


def earlier_release(address: SiteAddress, record: SiteRecord) -> int:
    """The number of the release to go back to: what is served, if another one was left half way.

    Raises: CloudError if there is none.
    """
    number = record.current if record.moving else record.previous
    if number:
        return number
    problem = Problem(
        message=f"{address.name} has no previous release",
        where=address.bucket,
        found=f"release {record.current}" if record.current else "no release yet",
        accepted="a site that was released twice",
        fix=f"bascule deploy site {address.environment} {address.name} DIR",
    )
    raise CloudError(problem)
