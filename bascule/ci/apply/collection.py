"""The reviewed plans of one environment, brought together for the job that applies them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from bascule.ci.apply.plan_again import plan_again
from bascule.ci.apply.review import ReviewedPlan, read_records
from bascule.ci.apply.reviewed import ReviewedRun
from bascule.errors import PipelineError, Problem


class _Leg(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    environment: str
    stack: str


_LEGS: Final = TypeAdapter(tuple[_Leg, ...])


@dataclass(frozen=True, kw_only=True)
class Collected:
    """What there is to apply; without plans `reason` says why there are none."""

    plans: tuple[ReviewedPlan, ...] = ()
    reason: str = ""


def collect(search: ReviewedRun, folder: Path, *, plan_run: int | None, changed: Collection[str] = ()) -> Collected:
    """The plans and their review lie in the folder, or there are none to apply.

    Args:
        plan_run: the run whose plans are applied; without it the pull request's that brought the commit.
        changed: the stacks that the commit really changes; each has to have been reviewed.

    Raises:
        PipelineError: environment, run, artifact or record cannot be applied, or a changed stack has no record.
    """
    search.check_environment()
    review, run = search.of_number(plan_run) if plan_run else search.of_merge()
    search.unpack(search.artifacts(run), folder)
    review.write(folder)
    plans = read_records(folder, search.environment)
    _check_complete(search, plans, changed)
    reason = "" if plans else f"run {run.id} planned no stack of {search.environment}"
    return Collected(plans=plans, reason=reason)


def changed_stacks(legs: str, environment: str) -> tuple[str, ...]:
    """The environment's stacks among the jobs that `ci matrix` names; none where nothing is said.

    Raises:
        PipelineError: the text is no such list.
    """
    try:
        return tuple(each.stack for each in _LEGS.validate_json(legs or "[]") if each.environment == environment)
    except ValidationError:
        problem = Problem(
            message="the changed stacks cannot be read",
            found=legs[:200],
            accepted='[{"environment": "dev", "stack": "aws-app"}, …]',
            fix="hand over what `bascule ci matrix` gave out",
        )
        raise PipelineError(problem) from None


def _check_complete(search: ReviewedRun, plans: Collection[ReviewedPlan], changed: Collection[str]) -> None:
    reviewed = {each.record.stack for each in plans}
    missing = sorted(f"{search.environment}-{stack}" for stack in changed)
    problems = [
        Problem(
            message="stale: the merge changes this stack, and nobody has seen a plan of it; nothing was applied",
            where=stack,
            accepted=f"plans of {', '.join(sorted(reviewed)) or 'no stack'}",
            fix=plan_again(search.job.workflow, search.environment),
        )
        for stack in missing
        if stack not in reviewed
    ]
    if problems:
        raise PipelineError(problems)
