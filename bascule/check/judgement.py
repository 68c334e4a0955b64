"""What a rule says of one address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Unknown: the value is known only after apply, or the file does not say what the rule has to know."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The outcome at an address; the message says what was found, for failures in the words of the file."""

    address: str
    outcome: Outcome
    message: str = ""


def passed(address: str) -> Judgement:
    """The rule is kept there."""
    return Judgement(address=address, outcome=Outcome.PASSED)


def failed(address: str, message: str) -> Judgement:
    """The rule is broken there."""
    return Judgement(address=address, outcome=Outcome.FAILED, message=message)


def unknown(address: str, message: str) -> Judgement:
    """It cannot be told yet, and why."""
    return Judgement(address=address, outcome=Outcome.UNKNOWN, message=message)
