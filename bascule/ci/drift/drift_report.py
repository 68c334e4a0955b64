"""What a look for drift leaves behind, for the job that keeps the issues."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from bascule.assembly.flaws import flaws
from bascule.errors import PipelineError, Problem
from bascule.terraform.drift import DriftedObject, DriftOutcome, StackDrift

Outcome = Literal["none", "drifted", "not_deployed", "not_asked", "failed"]
_OUTCOMES: dict[DriftOutcome, Outcome] = {
    DriftOutcome.NONE: "none",
    DriftOutcome.DRIFTED: "drifted",
    DriftOutcome.NOT_DEPLOYED: "not_deployed",
    DriftOutcome.FAILED: "failed",
}


class Record(BaseModel):
    """A part of the report: frozen, and without room for what is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Change(Record):
    """A value that somebody changed; a sensitive one is masked on both sides."""

    path: str
    before: Any
    after: Any


class Changed(Record):
    """An object that somebody changed, or deleted."""

    address: str
    deleted: bool
    changes: tuple[Change, ...] = ()


class Look(Record):
    """What the look at one stack found; `problems` are why it could not be looked at.

    `not_asked` is a stack on GitHub where the job has no token for that: nothing is known of it, and nothing failed.
    """

    stack: str
    outcome: Outcome
    objects: tuple[Changed, ...] = ()
    problems: tuple[str, ...] = ()


class DriftReport(Record):
    """An environment's looks; `problems` are why none of its stacks could be looked at.

    `left_out` are stacks of the layers that a person applies: no pipeline reads their states.
    """

    version: Literal[1] = 1
    environment: str
    run_url: str
    looks: tuple[Look, ...] = ()
    left_out: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether all stacks were looked at that a pipeline can look at."""
        return not self.problems and all(each.outcome != "failed" for each in self.looks)

    def write(self, path: Path) -> None:
        """The report is in the file."""
        path.write_text(self.model_dump_json(indent=2) + "\n")


def report_of(
    environment: str,
    run_url: str,
    found: Sequence[StackDrift],
    *,
    not_asked: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> DriftReport:
    """The report of an environment whose stacks were looked at, but for those that are named."""
    left = (Look(stack=stack, outcome="not_asked") for stack in not_asked)
    looks = (*map(_look, found), *left)
    return DriftReport(environment=environment, run_url=run_url, looks=looks, left_out=tuple(left_out))


def read_report(path: Path) -> DriftReport:
    """The report in that file.

    Raises:
        PipelineError: there is none: the job that looks was stopped before it could write one.
    """
    try:
        return DriftReport.model_validate_json(path.read_bytes())
    except OSError:
        found = "it is not there"
    except ValidationError as error:
        found = flaws(error)
    fix = "see the job that looks, then run the workflow again; issues stay as they are"
    raise PipelineError(Problem(message="no report of a look for drift", where=str(path), found=found, fix=fix))


def _look(stack: StackDrift) -> Look:
    return Look(
        stack=stack.stack,
        outcome=_OUTCOMES[stack.outcome],
        objects=tuple(map(_changed, stack.objects)),
        problems=tuple(map(str, stack.problems)),
    )


def _changed(drifted: DriftedObject) -> Changed:
    changes = tuple(Change(path=each.path, before=each.before, after=each.after) for each in drifted.attributes)
    return Changed(address=drifted.address, deleted=drifted.is_deleted, changes=changes)
