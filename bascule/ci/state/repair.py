"""A repair of one stack's state that somebody asks for by dispatch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bascule.ci.absent_environment import absent_environments
from bascule.ci.job import Job
from bascule.config import list_environments
from bascule.errors import PipelineError, Problem
from bascule.github import GitHubApi

ACTIONS: Final = ("unlock", "restore")
_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,1023}")
"""Lock ids are UUIDs, version ids of S3 URL-safe texts of at most 1,024 characters (its user guide)."""
_STACK: Final = re.compile(r"[a-z][a-z0-9-]{0,99}")


@dataclass(frozen=True, kw_only=True)
class Repair:
    """What was asked for: `id` is a lock's or a version's, `typed` what the person typed to agree."""

    environment: str
    stack: str
    action: str
    id: str
    typed: str

    @property
    def target(self) -> str:
        """What has to be typed: it says whose state it is."""
        return f"{self.environment}/{self.stack}"


def permit(repair: Repair, job: Job, api: GitHubApi) -> None:
    """Nothing happens if the repair may go on to the environment's reviewers.

    Raises:
        PipelineError: every reason against it.
    """
    if problems := list(_problems(repair, job, api)):
        raise PipelineError(problems)


def _problems(repair: Repair, job: Job, api: GitHubApi) -> Iterator[Problem]:
    if not job.is_of_default_branch:
        accepted = f"refs/heads/{job.default_branch}"
        yield Problem(
            message="states are repaired by the default branch's code only",
            found=job.ref,
            accepted=accepted,
            fix=f"start the workflow on {job.default_branch}",
        )
    known = [file.name for file in list_environments() if file.kind == "environment"]
    if repair.environment not in known:
        found, accepted = repair.environment, ", ".join(known)
        yield Problem(message="there is no such environment", found=found, accepted=accepted, fix="start it again")
    else:
        yield from absent_environments(api, repair.environment, "")
    if not _STACK.fullmatch(repair.stack):
        fix = f"see `bascule stack list {repair.environment}`"
        yield Problem(message="no stack is called that", found=repair.stack, accepted="such as aws-app", fix=fix)
    if repair.action not in ACTIONS:
        accepted = ", ".join(ACTIONS)
        yield Problem(message="no such action", found=repair.action, accepted=accepted, fix="start it again")
    if not _ID.fullmatch(repair.id):
        fix = "the run that was stopped names the lock; `bascule state versions ENV STACK` the versions"
        yield Problem(
            message="this is neither a lock's id nor a version's",
            found=repair.id,
            accepted="letters, digits, . _ -",
            fix=fix,
        )
    if repair.typed != repair.target:
        yield Problem(
            message="the target that was typed is another one",
            found=repair.typed or "nothing",
            accepted=repair.target,
            fix="make sure whose state it is, then start it again and type that",
        )
