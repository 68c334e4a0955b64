"""The jobs of a teardown, each from the files of the default branch and the states as they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bascule.ci.job import Job
from bascule.ci.plans.planned_change import PlannedChange
from bascule.ci.teardown.destruction import Destroyed, Fate, destroy, destroy_plans
from bascule.ci.teardown.lift import StackPlan, lift_plans
from bascule.ci.teardown.remaining import Remaining, remaining
from bascule.ci.teardown.saved_plans import SavedPlans
from bascule.cloud.state.access import check_access
from bascule.config import load_environment
from bascule.errors import PipelineError, Problem
from bascule.synth.files import SynthesizedFile, synthesized_file


def plan_lift(environment: str, job: Job, out: Path) -> tuple[tuple[Remaining, ...], tuple[StackPlan, ...]]:
    """What is left of the environment, and the saved plans that lift its protections."""
    with _lifted(environment) as file, synthesized_file(environment) as plain:
        left = remaining(file)
        return left, lift_plans(left, plain.assembly, _plans(environment, file, job), out)


def lift(environment: str, job: Job, source: Path, out: Path) -> tuple[StackPlan, ...]:
    """The lift was applied as it was shown; returned are the saved plans of the destruction.

    Raises:
        BasculeError: the lift is stale, and nothing was touched; or it failed half-way, which another teardown mends.
    """
    with _lifted(environment) as file:
        plans = _plans(environment, file, job)
        for step in plans.fetched(source):
            step.apply()
        return destroy_plans(remaining(file), plans, out)


def destroy_left(environment: str, job: Job, source: Path) -> tuple[Destroyed, ...]:
    """The fate of each stack whose destruction was shown; the plans are gone with the files that they are of.

    Raises:
        BasculeError: something is not as it was shown, or more is left than was; nothing was touched.
    """
    with _lifted(environment) as file:
        steps = _plans(environment, file, job).fetched(source)
        unseen = {each.stack.name for each in remaining(file)} - {step.stack.name for step in steps}
        if unseen:
            raise PipelineError(_unseen(environment, sorted(unseen)))
        return destroy(steps)


def is_gone(done: tuple[Destroyed, ...]) -> bool:
    """Whether every stack was destroyed."""
    return all(each.fate is Fate.DESTROYED for each in done)


@contextmanager
def _lifted(environment: str) -> Iterator[SynthesizedFile]:
    with synthesized_file(environment, lift_protection=True) as file:
        check_access(file.assembly.stacks, load_environment(environment))
        yield file


def _plans(environment: str, file: SynthesizedFile, job: Job) -> SavedPlans:
    source = PlannedChange.of(job, base="", legs="").source
    return SavedPlans(environment=environment, file=file, source=source, environ=job.environ)


def _unseen(environment: str, stacks: list[str]) -> Problem:
    return Problem(
        message="somebody deployed meanwhile: these stacks hold objects whose destruction nobody has seen",
        where=environment,
        found=", ".join(stacks),
        fix=f"push to teardown/{environment} again: it plans and shows what is left now",
    )
