"""Which runs may have made a plan that is applied."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.ci.job import Job
from bascule.github.workflow_runs import WorkflowRun


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A run of the job's own repository and workflow, by one of the events, at that head; `head_branch` "": any."""

    job: Job
    events: tuple[str, ...]
    head_sha: str
    head_branch: str = ""


def flaws(run: WorkflowRun, wanted: Wanted) -> tuple[str, ...]:
    """Every reason for which the run is another one; empty for the wanted one."""
    compared = (
        ("workflow", run.workflow, (wanted.job.workflow,)),
        ("event", run.event, wanted.events),
        ("repository", run.repository.full_name, (wanted.job.repository,)),
        # A fork may have a branch of the same name, and a commit of the same head.
        ("head repository", run.head_repository.full_name, (wanted.job.repository,)),
        ("head", run.head_sha, (wanted.head_sha,)),
        ("branch", run.head_branch, (wanted.head_branch or run.head_branch,)),
    )
    return tuple(
        f"{name} is {found or 'unknown'}, not {' or '.join(accepted)}"
        for name, found, accepted in compared
        if found not in accepted
    )
