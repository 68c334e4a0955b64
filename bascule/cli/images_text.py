"""What `bascule images lock` says."""

from __future__ import annotations

from bascule.cli.columns import columns
from bascule.cloud.images import LockedImages


def images_text(locked: LockedImages) -> str:
    """A line for each image: what became of its digest."""
    names = sorted({*locked.before, *locked.after})
    if not names:
        return "No environment names an image of others."
    return columns([(name, locked.after.get(name, ""), _what(locked, name)) for name in names])


def images_json(locked: LockedImages) -> dict[str, object]:
    """The digests, and those before."""
    return {"images": dict(locked.after), "before": dict(locked.before)}


def _what(locked: LockedImages, name: str) -> str:
    before, after = locked.before.get(name), locked.after.get(name)
    if before == after:
        return "as it was" if name in locked.asked else "locked, and not asked for again"
    if not after:
        return "no longer named"
    return f"was {before}" if before else "new"
