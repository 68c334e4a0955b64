"""What a run of the workflow plans: what a person asked for, or what a change changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.ci.changes.change_base import change_base
from bascule.ci.changes.changes import Changes, find_changes
from bascule.ci.changes.git import Git
from bascule.ci.changes.matrix import Matrix, matrix_of
from bascule.ci.changes.narrowing import Narrowed, narrow
from bascule.ci.changes.synthesized import engine_of
from bascule.ci.job import Job
from bascule.config import load
from bascule.config.files import find_file
from bascule.errors import PipelineError
from bascule.github import GitHubApi
from bascule.github.environments import find_environment


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The commit that was compared with ("" for none), what was found, the jobs that follow, and their engines."""

    base: str
    changes: Changes
    narrowed: Narrowed
    matrix: Matrix
    engines: Mapping[str, str]


def select(job: Job, *, root: Path, out: Path) -> Selection:
    """The stacks that the run is about; their synthesized files stay in `out`.

    Raises:
        BasculeError: there is no such environment, one is wrong or cannot be synthesized, or there are too many stacks.
    """
    git = Git(root=root)
    base, changes = _changes(job, git)
    narrowed = narrow(changes, base, git=git, out=out)
    pull_request = job.event.pull_request
    matrix = matrix_of(
        narrowed.stacks,
        is_fork=pull_request is not None and pull_request.is_fork,
        has_identity=lambda name: find_environment(GitHubApi.of(job.environ), f"{name}-plan") is not None,
    )
    engines = {name: engine_of(load(name, root=root)) for name in matrix.environments}
    return Selection(base=base, changes=changes, narrowed=narrowed, matrix=matrix, engines=engines)


def _changes(job: Job, git: Git) -> tuple[str, Changes]:
    if job.event_name != "workflow_dispatch":
        base = change_base(job, git)
        return base, find_changes(git.root, base)
    name = job.input("environment")
    if not name:
        raise PipelineError("no environment was named", fix="start the workflow with the input `environment`")
    find_file(name, root=git.root)
    return "", Changes(environments={name: None})
