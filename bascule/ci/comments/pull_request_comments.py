"""The comments of the pull request that a job is about."""

from __future__ import annotations

from bascule.ci.job import Job
from bascule.github import GitHubApi
from bascule.github.comments import Comments


def pull_request_comments(job: Job) -> Comments | None:
    """They, or None where nothing can be commented: no pull request, or a fork's, whose token may not write."""
    pull_request = job.event.pull_request
    if pull_request is None or pull_request.is_fork:
        return None
    return Comments(api=GitHubApi.of(job.environ), number=pull_request.number)
