"""Something that an environment needs of its account."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bascule.cloud.preflight.answer import Answer
from bascule.cloud.preflight.situation import Situation


@dataclass(frozen=True, kw_only=True)
class Need:
    """One kind of need: `judge` yields an answer for each thing of that kind; nothing where the environment needs none.

    `order` is where it stands in the list: what everything else depends on comes first.
    """

    title: str
    order: int
    judge: Callable[[Situation], Iterable[Answer]]
