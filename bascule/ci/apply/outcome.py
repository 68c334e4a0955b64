"""What became of an environment's plans."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from pydantic import ValidationError

from bascule.ci.plans.plan_record import Record
from bascule.errors import PipelineError

_FILE: Final = "outcome.json"


class Ending(StrEnum):
    """What became of one stack's plan."""

    APPLIED = "applied"
    NOTHING_LEFT = "nothing left to do"
    """Its plan was applied before, or what it would do is done: nothing happens twice."""

    REVIEW = "waits for a review"
    """A fresh plan is saved, which the next run applies once somebody agreed to it."""

    PRODUCERS = "waits for its producers"
    FAILED = "failed"
    NOT_REACHED = "not reached"


class StackOutcome(Record):
    """One stack's part; `details` say why."""

    stack: str
    ending: Ending
    details: tuple[str, ...] = ()


class Outcome(Record):
    """The environment's stacks, wave by wave; `problems` are why nothing was applied, or why it stopped."""

    environment: str
    pull_request: int | None = None
    stacks: tuple[StackOutcome, ...] = ()
    problems: tuple[str, ...] = ()

    def write(self, folder: Path) -> None:
        """It stands in the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(self.model_dump_json(indent=2) + "\n")

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The outcome in the folder; PipelineError when none is there."""
        try:
            return cls.model_validate_json((folder / _FILE).read_bytes())
        except (OSError, ValidationError):
            raise PipelineError(f"{folder} holds no outcome of an apply", fix="see the job that applies") from None

    @property
    def again(self) -> bool:
        """Whether another run has to apply what waits; after a failure a person says how to go on."""
        return not self.problems and any(each.ending is Ending.REVIEW for each in self.stacks)

    @property
    def is_untouched(self) -> bool:
        """Whether it stopped before anything was applied."""
        return bool(self.problems) and not any(each.ending is Ending.APPLIED for each in self.stacks)

    @property
    def verdict(self) -> str:
        """All of it in a few words."""
        if self.is_untouched:
            return "stopped, nothing was applied"
        if self.problems:
            return "stopped half-way"
        return "applied, and more waits for a review" if self.again else "applied"
