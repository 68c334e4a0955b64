"""What became of plans, said in the comments that showed them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.posting import own_comments
from bascule.github.comments import Comments

_LINE: Final = re.compile(r"<!-- bascule:status -->.*?<!-- /bascule:status -->\n", re.DOTALL)


def say_status(comments: Comments, statuses: Mapping[Marker, str]) -> int:
    """Each comment of ours says its status above its plan, in the place of an earlier one; so many were changed."""
    bodies = {
        comment.id: (comment, _with(comment.body, statuses[marker]))
        for marker, comment in own_comments(comments)
        if marker in statuses
    }
    changed = [(comment, body) for comment, body in bodies.values() if body != comment.body]
    for comment, body in changed:
        comments.change(comment, body)
    return len(changed)


def _with(body: str, status: str) -> str:
    """The body with the status below the marker, which stays the first line."""
    first, _, rest = _LINE.sub("", body).partition("\n")
    return f"{first}\n<!-- bascule:status -->\n{status}\n\n<!-- /bascule:status -->\n{rest}"
