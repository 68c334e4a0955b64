"""What a bootstrap says and asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bascule.terraform.reviewed_apply import Review


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """`tell` gets each step before it begins; `agree` and `review` say whether what they show is to be done."""

    tell: Callable[[str], None]
    agree: Callable[[str], bool]
    review: Review
