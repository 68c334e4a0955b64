"""The result of a site's release as text and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bascule.cloud.site.site_result import SiteResult


def site_text(result: SiteResult) -> str:
    """The release in one line, and what a rollback would bring."""
    if not result.changed:
        return f"{result.site}: release {result.release} is already in place, all {result.files} files of it"
    head = (
        f"{result.site}: release {result.release} is in place: {result.files} files, {result.added} new, "
        f"{result.replaced} replaced, {result.removed} of older releases removed"
    )
    if not result.previous:
        return head
    return f"{head}\n  before it: release {result.previous}; `bascule rollback site` goes back to it"


def site_json(result: SiteResult) -> dict[str, Any]:
    """The result, field by field."""
    return asdict(result)
