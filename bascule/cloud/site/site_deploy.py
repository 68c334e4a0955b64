"""Releases a site, so that whoever looks meanwhile sees pages whose files are all there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.site.invalidation import invalidate, paths_of
from bascule.cloud.site.readiness import check_alone, check_collisions, check_complete, earlier_release
from bascule.cloud.site.release import Mark, Release, SiteRecord, all_objects
from bascule.cloud.site.site_address import SiteAddress
from bascule.cloud.site.site_bucket import SiteBucket, recorded
from bascule.cloud.site.site_folder import SiteFolder
from bascule.cloud.site.site_result import SiteResult
from bascule.errors import CloudError, Problem

Tell = Callable[[str], None]
KEPT = 5
"""Releases whose files stay, so that pages which are open go on working and a rollback finds all it needs."""


class SiteDeploy:
    """Releases of one site; the order of their writes is that of docs/adr/0030.

    First what nobody asks for yet: files that are named by their content, and the contents of pages beside them. Then
    pages are put in place, the start page last. What fails or is interrupted on its way is taken back; whatever
    could not be is gone on with by the same command.
    """

    def __init__(
        self, clients: Clients, address: SiteAddress, *, clock: Clock | None = None, tell: Tell = lambda _: None
    ) -> None:
        self._clients, self._address, self._tell = clients, address, tell
        self._clock = clock or clients.clock
        self._bucket = SiteBucket(clients, address.bucket)

    def deploy(self, folder: SiteFolder, *, keep: int = KEPT, take_over: bool = False) -> SiteResult:
        """The site is what the folder holds.

        Args:
            keep: of so many releases all files stay.
            take_over: go on although another release seems to be on its way.

        Raises: CloudError if it was refused before anything was changed, or the site was put back.
        """
        record, held = self._bucket.record(), self._bucket.held()
        release, shown = self._numbered(folder, record), self._shown(record)
        if record.moving is None and _is_in_place(release, shown, held):
            return self._result(record, release, changed=False)
        if not take_over:
            check_alone(self._address, record, release.fingerprint, self._clock.now())
        check_collisions(self._address, release, held)
        self._claim(record, release)
        with self._taken_back(record, shown, release):
            self._bucket.write_release(release)
            added = self._bring(folder, release, held)
            self._switch(shown, release, held)
        self._invalidate(shown, release)
        record = self._settle(record, release)
        return self._result(record, release, shown=shown, added=added, removed=self._prune(record, keep))

    def roll_back(self, *, take_over: bool = False) -> SiteResult:
        """The site is what it was before the last release; once more brings that one back.

        Raises: CloudError if there is no such release, and as `deploy` does.
        """
        record, held = self._bucket.record(), self._bucket.held()
        release = self._bucket.release(earlier_release(self._address, record))
        if release is None:
            raise CloudError(f"{self._address.bucket} has no record of the release before", fix="release a folder")
        if not take_over:
            check_alone(self._address, record, release.fingerprint, self._clock.now())
        check_complete(self._address, release, held)
        shown = self._shown(record)
        self._claim(record, release)
        with self._taken_back(record, shown, release):
            self._switch(shown, release, held)
        self._invalidate(shown, release)
        return self._result(self._settle(record, release), release, shown=shown)

    def _numbered(self, folder: SiteFolder, record: SiteRecord) -> Release:
        """The folder as the next release, or as the one that was left half way, if its files are the same."""
        release = Release(number=record.last + 1, made=self._clock.now(), files=folder.files)
        mark = record.moving
        if mark and mark.fingerprint == release.fingerprint:
            return release.model_copy(update={"number": mark.number})
        return release

    def _shown(self, record: SiteRecord) -> list[Release]:
        """The releases that visitors may see: the one that is served, and one that was left half way."""
        numbers = [record.current, record.moving.number if record.moving else 0]
        found = (self._bucket.release(number) for number in numbers if number)
        return [release for release in found if release]

    def _claim(self, record: SiteRecord, release: Release) -> None:
        mark = Mark(number=release.number, since=self._clock.now(), fingerprint=release.fingerprint)
        last = max(record.last, release.number)
        self._bucket.write_record(record.model_copy(update={"moving": mark, "last": last}))

    @contextmanager
    def _taken_back(self, record: SiteRecord, shown: Sequence[Release], release: Release) -> Iterator[None]:
        """Whatever leaves the block early leaves the release that was served, and no mark."""
        try:
            yield
        except (CloudError, KeyboardInterrupt) as stopped:
            self._tell(f"{self._address.name}: taking release {release.number} back")
            try:
                for served in (each for each in shown if each.number == record.current):
                    self._switch([release, *shown], served, self._bucket.held())
                last = max(record.last, release.number)
                self._bucket.write_record(record.model_copy(update={"moving": None, "last": last}))
            except CloudError as error:
                raise CloudError([*_problems(stopped), *error.problems, self._half(release)]) from stopped
            raise

    def _half(self, release: Release) -> Problem:
        return Problem(
            message=f"{self._address.name} may show some pages of release {release.number} beside those before it",
            where=self._address.bucket,
            fix="run the same command again, or `bascule rollback site`: either goes on from there",
        )

    def _bring(self, folder: SiteFolder, release: Release, held: Mapping[str, str]) -> int:
        """All that the release needs lies in the bucket, where nobody asks for it yet."""
        places = {file.stored: key for key, file in release.files.items()}
        new = {key: file for key, file in release.objects.items() if key not in held}
        self._tell(f"{self._address.name}: release {release.number}, {len(new)} new of {len(release.files)} files")
        for key, file in new.items():
            self._bucket.add(key, folder.path / places.get(key, key), file)
        return len(new)

    def _switch(self, shown: Sequence[Release], release: Release, held: Mapping[str, str]) -> None:
        """Changing files are those of the release; what it lacks of others is gone, and all of it is there."""
        other = _differing(release, shown)
        for key in release.changing:
            if key in other or held.get(key) != release.files[key].md5:
                self._bucket.put_in_place(key, release.files[key])
        self._bucket.remove({key for each in shown for key in each.changing if key not in release.files})
        self._check(release)

    def _check(self, release: Release) -> None:
        """Raises CloudError if the bucket does not hold what the release is made of."""
        held = self._bucket.held()
        wrong = [key for key, file in release.files.items() if held.get(key) != file.md5]
        if wrong:
            problem = Problem(
                message=f"the bucket does not hold release {release.number} as it was delivered",
                where=self._address.bucket,
                found=f"missing or changed: {', '.join(wrong[:5])}",
                fix="look who else writes there, and run the command again",
            )
            raise CloudError(problem)

    def _invalidate(self, shown: Sequence[Release], release: Release) -> None:
        """CloudFront shows the release."""
        keys = _differing(release, shown) | {key for each in shown for key in _differing(each, [release])}
        if not keys:
            return
        paths = paths_of(keys)
        self._tell(f"{self._address.name}: waiting until CloudFront has forgotten {', '.join(paths)}")
        text = " ".join([str(self._clock.now()), *paths])
        reference = f"{release.number}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"
        invalidate(self._clients, self._address.distribution, paths, reference=reference, clock=self._clock)

    def _settle(self, record: SiteRecord, release: Release) -> SiteRecord:
        """The release counts as served, and nothing is on its way."""
        previous = record.previous if record.current == release.number else record.current
        settled = SiteRecord(current=release.number, previous=previous, last=max(record.last, release.number))
        self._bucket.write_record(settled)
        return settled

    def _prune(self, record: SiteRecord, keep: int) -> int:
        """Files that only releases older than the newest ones need are gone; their number."""
        held = self._bucket.held()
        numbers = recorded(held)
        kept = {*numbers[:keep], record.current, record.previous}
        releases = {each: self._bucket.release(each) for each in numbers}
        needed = [release for each, release in releases.items() if release and each in kept]
        old = [release for each, release in releases.items() if release and each not in kept]
        in_place = {key for release in needed for key in release.files}
        gone = (all_objects(old) - all_objects(needed) - in_place) & held.keys()
        self._bucket.remove(gone)
        for release in old:
            self._bucket.forget_release(release.number)
        return len(gone)

    def _result(
        self,
        record: SiteRecord,
        release: Release,
        *,
        shown: Sequence[Release] = (),
        added: int = 0,
        removed: int = 0,
        changed: bool = True,
    ) -> SiteResult:
        return SiteResult(
            site=self._address.name,
            release=record.current,
            previous=record.previous,
            files=len(release.files),
            added=added,
            replaced=len(_differing(release, shown)) if changed else 0,
            removed=removed,
            changed=changed,
        )


def _differing(release: Release, others: Sequence[Release]) -> set[str]:
    """The changing files that any of the others lacks, or has with another content or other headers."""
    found = {key for other in others for key in release.changing if release.files[key] != other.files.get(key)}
    return found if others else set(release.changing)


def _is_in_place(release: Release, shown: Sequence[Release], held: Mapping[str, str]) -> bool:
    whole = all(held.get(key) == file.md5 for key, file in release.files.items())
    return whole and any(each.fingerprint == release.fingerprint for each in shown)


def _problems(stopped: BaseException) -> list[Problem]:
    return list(stopped.problems) if isinstance(stopped, CloudError) else [Problem(message="interrupted")]
