"""Comments of a run brought into its pull request: changed in place, added, and closed in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.plan_comment import LARGEST
from bascule.ci.plans.made_plan import COMMENT
from bascule.github.comments import Comment, Comments

AUTHOR: Final = "github-actions[bot]"
"""Who a job's own token writes as."""

_OUTDATED: Final = "The change does not concern this stack any more; nothing of it will be applied."


@dataclass(frozen=True, kw_only=True)
class Posted:
    """How many comments were added, changed and closed; those that said the same already are none of them."""

    added: int = 0
    changed: int = 0
    closed: int = 0


def bodies_in(folder: Path, notes: Mapping[str, str]) -> dict[Marker, str]:
    """The comments that plans left in the folder, with the notes on their environments.

    Args:
        notes: Markdown by environment.
    """
    found = {}
    for path in sorted(folder.rglob(COMMENT)):
        body = path.read_text(encoding="utf-8")
        if marker := Marker.of(body):
            found[marker] = _fitting(body, notes.get(marker.environment, ""))
    return found


def post(comments: Comments, bodies: Mapping[Marker, str], *, concerned: frozenset[Marker], run_url: str) -> Posted:
    """Each body stands in one comment of ours; older ones of stacks that are not concerned any more say so.

    Args:
        concerned: all stacks that the change concerns: one whose plan failed to say anything keeps its comment.
    """
    ours = dict(own_comments(comments))
    added = [comments.add(body) for marker, body in bodies.items() if marker not in ours]
    wanted = {ours[marker]: body for marker, body in bodies.items() if marker in ours}
    closed = {ours[marker]: _closed(marker, run_url) for marker in ours if marker not in concerned | bodies.keys()}
    changed = [_change(comments, comment, body) for comment, body in wanted.items()]
    ended = [_change(comments, comment, body) for comment, body in closed.items() if _OUTDATED not in comment.body]
    return Posted(added=len(added), changed=sum(changed), closed=sum(ended))


def own_comments(comments: Comments) -> Iterator[tuple[Marker, Comment]]:
    """The comments that a job wrote, by marker: anybody can write a marker, and nobody as the bot."""
    for comment in comments.all():
        marker = Marker.of(comment.body)
        if marker and comment.author == AUTHOR:
            yield marker, comment


def _change(comments: Comments, comment: Comment, body: str) -> bool:
    """Whether it said something else before."""
    if comment.body.strip() == body.strip():
        return False
    comments.change(comment, body)
    return True


def _closed(marker: Marker, run_url: str) -> str:
    return f"{marker}\n### ~~{marker.environment}/{marker.stack}~~\n\n{_OUTDATED} ([run]({run_url}))\n"


def _fitting(body: str, note: str) -> str:
    """The note below the plan, where there is room for it."""
    whole = f"{body}\n{note}" if note else body
    return whole if len(whole.encode()) <= LARGEST else body
