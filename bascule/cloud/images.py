"""Images of others, locked to the digests that their tags mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bascule.cloud.registry import Registry, TaggedImage
from bascule.config.files import FOLDER, list_environments
from bascule.config.image_lock import FILE, ImageLock, named_images, read_image_lock
from bascule.errors import CloudError, Problem

_AT_ONCE = 8

Resolve = Callable[[str], str]
"""An image with its tag to the digest that the tag means now."""


@dataclass(frozen=True, kw_only=True)
class LockedImages:
    """`before` and `after` are digests by image with its tag, `asked` the images whose registries were asked now.

    `path` is the lock's file.
    """

    path: Path
    before: Mapping[str, str]
    after: Mapping[str, str]
    asked: frozenset[str]

    @property
    def changed(self) -> bool:
        """Whether the lock has to be written anew."""
        return self.before != self.after


def lock_images(root: Path, *, update: bool = False, resolve: Resolve | None = None) -> LockedImages:
    """The lock as it should be, for all environments of the project; nothing is written.

    Images that are locked keep their digest, unless the lock is to be updated; those that no file names any more go.

    Raises:
        CloudError: an image's registry does not say its digest; all of them at once.
    """
    path = root / FOLDER / FILE
    before = read_image_lock(path).images if path.is_file() else {}
    wanted = {
        image
        for file in list_environments(root)
        if file.kind == "environment"
        for image in named_images(str(file.path), root)
    }
    kept = {} if update else {image: digest for image, digest in before.items() if image in wanted}
    asked = frozenset(wanted - kept.keys())
    after = {**kept, **_resolved(asked, resolve or _ask)}
    return LockedImages(path=path, before=before, after=after, asked=asked)


def write_lock(locked: LockedImages) -> None:
    """The lock is what it should be; where nothing changes, its file is not touched."""
    if locked.changed:
        locked.path.write_text(ImageLock(images=dict(locked.after)).text())


def _ask(image: str) -> str:
    return Registry().digest(TaggedImage.parse(image))


def _resolved(images: Iterable[str], resolve: Resolve) -> dict[str, str]:
    ordered = sorted(images)
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        outcomes = list(pool.map(lambda image: _outcome(image, resolve), ordered))
    problems = [problem for outcome in outcomes if isinstance(outcome, CloudError) for problem in outcome.problems]
    if problems:
        raise CloudError(problems)
    return {image: outcome for image, outcome in zip(ordered, outcomes, strict=True) if isinstance(outcome, str)}


def _outcome(image: str, resolve: Resolve) -> str | CloudError:
    try:
        return resolve(image)
    except CloudError as error:
        return CloudError([_named(problem, image) for problem in error.problems])


def _named(problem: Problem, image: str) -> Problem:
    """The problem, beginning with the image as the file has it."""
    where = f"{image} ({problem.where})" if problem.where else image
    return Problem(
        message=problem.message, where=where, found=problem.found, accepted=problem.accepted, fix=problem.fix
    )
