"""Questions to GitHub that a token may not be allowed to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from typing import TypeAlias

from bascule.errors import GitHubError
from bascule.tools.doctor import Diagnosis

Ask: TypeAlias = Callable[[], Iterable[Diagnosis]]

_HIDDEN = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
"""GitHub says "not there" of much that a token may not see, so such a thing is neither well nor missing."""


def asked(name: str, permission: str, ask: Ask) -> Iterator[Diagnosis]:
    """What `ask` finds, or that the token may not see it; `permission` is what would let it."""
    try:
        yield from ask()
    except GitHubError as error:
        if error.status not in _HIDDEN:
            raise
        found = f"GitHub answers {error.status}: the token may not see it"
        yield Diagnosis(name=name, found=found, fix=f"give a token with {permission}", unknown=True)


def judged(name: str, flaws: Iterable[tuple[str, str]], *, well: str) -> Diagnosis:
    """One diagnosis of all that is wrong: each flaw with its next step; without any, `well` is what was found."""
    found = list(flaws)
    if not found:
        return Diagnosis(name=name, found=well)
    return Diagnosis(
        name=name, found="; ".join(flaw for flaw, _ in found), fix="; ".join(dict.fromkeys(fix for _, fix in found))
    )
