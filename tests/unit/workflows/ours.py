"""The workflow files of this repository, read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bascule.ci.lint.place import JobPlace, Place, job_places, places
from bascule.workflows.reading import FOLDER, read_workflows, workflow_files
from bascule.workflows.workflow import Workflow

ROOT = Path(__file__).parents[3]
FOLDER_OF_OURS = ROOT / FOLDER
EXAMPLES = ROOT / "examples/caller/.github/workflows"


@cache
def ours() -> tuple[Workflow, ...]:
    """Every workflow of this repository."""
    return read_workflows(workflow_files([FOLDER_OF_OURS]))


@cache
def examples() -> tuple[Workflow, ...]:
    """Those of the repository that calls ours."""
    return read_workflows(workflow_files([EXAMPLES]))


def reusable() -> tuple[Workflow, ...]:
    """Those that hold the work; callers of ours, which others can call too, add the triggers."""
    return tuple(each for each in ours() if Path(each.file).name.startswith("reusable-"))


def named(name: str) -> Workflow:
    """One of ours, by its file's name."""
    return next(each for each in ours() if Path(each.file).name == name)


def all_jobs() -> Iterator[JobPlace]:
    """Each job of ours."""
    return job_places(ours())


def own_jobs() -> Iterator[JobPlace]:
    """Each job of ours that has steps."""
    return (each for each in all_jobs() if not each.job.uses)


def all_steps() -> Iterator[Place]:
    """Each step of ours."""
    return places(ours())


def title(job: JobPlace) -> str:
    """The file and the job, such as `infra.yml: plan`."""
    return f"{Path(job.workflow.file).name}: {job.job.id}"
