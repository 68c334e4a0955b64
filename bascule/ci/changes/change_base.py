"""The commit that a run's changes are held against."""

from __future__ import annotations

from bascule.ci.changes.git import Git
from bascule.ci.job import Job

_NONE = frozenset("0")
"""A commit that GitHub spells with zeros is none: the branch is new."""


def change_base(job: Job, git: Git) -> str:
    """The commit of the default branch that a pull request was merged with, or the last one before a push.

    "" where there is none, such as for a dispatch: then everything counts as changed.

    Raises:
        PipelineError: the clone lacks the commits that a pull request parted at.
    """
    pull_request = job.event.pull_request
    if pull_request is None:
        before = job.event.before
        return git.commit(before) if before and not set(before) <= _NONE else ""
    # GitHub merges with the base branch as it is now, which may be newer than what the event says.
    if git.commit("HEAD^2") == pull_request.head.sha:
        return git.commit("HEAD^1")
    return git.merge_base(pull_request.base.sha, "HEAD")
