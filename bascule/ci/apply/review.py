"""What is known of a review when its plans are applied."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError

from bascule.assembly.flaws import flaws
from bascule.ci.plans.made_plan import RECORD
from bascule.ci.plans.plan_record import PlanRecord, Record
from bascule.errors import PipelineError, Problem
from bascule.github.workflow_runs import WorkflowRun

_FILE: Final = "review.json"
_FIX: Final = "dispatch the workflow for the environment: it plans again"


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, kw_only=True)
class ReviewedPlan:
    """A plan's record, and the folder in which it lies beside what its store put there."""

    record: PlanRecord
    folder: Path


class Review(Record):
    """The run whose plans were reviewed, at which head; of a pull request also its labels as they are now."""

    repository: str
    workflow: str
    run_id: int
    event: str
    head_sha: str
    pull_request: int | None = None
    labels: tuple[str, ...] = ()

    @classmethod
    def of(cls, run: WorkflowRun, *, pull_request: int | None, labels: Collection[str]) -> Review:
        """The review of what that run planned."""
        return cls(
            repository=run.repository.full_name,
            workflow=run.workflow,
            run_id=run.id,
            event=run.event,
            head_sha=run.head_sha,
            pull_request=pull_request,
            labels=tuple(sorted(labels)),
        )

    def write(self, folder: Path) -> None:
        """It stands in the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_text(self.model_dump_json(indent=2) + "\n")

    @classmethod
    def read(cls, folder: Path) -> Review:
        """The review in the folder; PipelineError when there is none."""
        return _read(cls, folder / _FILE)


def read_records(folder: Path, environment: str) -> tuple[ReviewedPlan, ...]:
    """The environment's plans in the folder; those of another one whose name begins alike are left out.

    Raises:
        PipelineError: every record that cannot be read, and every stack that has two.
    """
    problems: list[Problem] = []
    found: dict[str, ReviewedPlan] = {}
    for path in sorted(folder.rglob(RECORD)):
        try:
            record = _read(PlanRecord, path)
        except PipelineError as error:
            problems += error.problems
            continue
        if record.environment == environment and record.stack in found:
            problems.append(Problem(message="has two plans", where=record.where, fix=_FIX))
        elif record.environment == environment:
            found[record.stack] = ReviewedPlan(record=record, folder=path.parent)
    if problems:
        raise PipelineError(problems)
    return tuple(found.values())


def _read(kind: type[R], path: Path) -> R:
    try:
        return kind.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        found = flaws(error) if isinstance(error, ValidationError) else "it is not there"
        where = f"{path.parent.name}/{path.name}"
        raise PipelineError(Problem(message="holds no record of a plan", where=where, found=found, fix=_FIX)) from None
