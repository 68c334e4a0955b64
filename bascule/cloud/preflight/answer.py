"""What is known of one need."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Unknown: nobody could be asked, or who was asked did not know."""

    READY = "ready"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One thing that an environment needs, what was found of it, and the next step where that is not enough."""

    outcome: Outcome
    what: str
    found: str = ""
    fix: str = ""


def ready(what: str, found: str = "") -> Answer:
    """It is there."""
    return Answer(outcome=Outcome.READY, what=what, found=found)


def missing(what: str, found: str, fix: str) -> Answer:
    """An apply would fail for it."""
    return Answer(outcome=Outcome.MISSING, what=what, found=found, fix=fix)


def unknown(what: str, found: str, fix: str = "") -> Answer:
    """It cannot be told."""
    return Answer(outcome=Outcome.UNKNOWN, what=what, found=found, fix=fix)
