"""Who lets jobs of a GitHub environment start."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Approval:
    """One of the users and teams (by their numbers) has to agree, and the wait passes besides.

    `self_review`: whoever started the run may be the one. `administrators_bypass`: the repository's may do without.
    """

    users: Sequence[int] = ()
    teams: Sequence[int] = ()
    self_review: bool = False
    wait_minutes: int = 0
    administrators_bypass: bool = False
