"""What a rule says of one address."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Outcome(StrEnum):
    """Unknown: the value is known only after apply, or the file does not say what the rule has to know."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The outcome at an address; the message says what was found, for failures in the words of the file.

    `file` is that of the configuration which the address is in: several stacks may have the same address.
    """

    address: str
    outcome: Outcome
    message: str = ""
    file: Path | None = field(default=None, compare=False)


def passed(address: str, *, file: Path | None = None) -> Judgement:
    """The rule is kept there."""
    return Judgement(address=address, outcome=Outcome.PASSED, file=file)


def failed(address: str, message: str, *, file: Path | None = None) -> Judgement:
    """The rule is broken there."""
    return Judgement(address=address, outcome=Outcome.FAILED, message=message, file=file)


def unknown(address: str, message: str, *, file: Path | None = None) -> Judgement:
    """It cannot be told yet, and why."""
    return Judgement(address=address, outcome=Outcome.UNKNOWN, message=message, file=file)
