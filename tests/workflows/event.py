"""What GitHub tells a run about why it runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.workflows.doubles.github_pull_requests import pull_request_body
from tests.workflows.doubles.repository import PullRequest, Repository


@dataclass(frozen=True, kw_only=True)
class Event:
    """An event; `sha` is checked out, `head_sha` is the commit that the run is listed under."""

    name: str
    ref: str
    sha: str
    head_sha: str
    head_branch: str
    payload: Mapping[str, Any]
    head_repository: str = ""
    pull_requests: tuple[int, ...] = ()
    is_from_fork: bool = False
    actor: str = "octocat"

    @classmethod
    def of_pull_request(cls, repository: Repository, pull: PullRequest, *, sha: str, action: str) -> Event:
        """Something happened to a pull request; its merge with the base is checked out."""
        fork = pull.head_repository != repository.name
        body = pull_request_body(repository, pull)
        return cls(
            name="pull_request",
            ref=f"refs/pull/{pull.number}/merge",
            sha=sha,
            head_sha=pull.head_sha,
            head_branch=pull.head_ref,
            head_repository=pull.head_repository,
            # GitHub lists none for a fork's run.
            pull_requests=() if fork else (pull.number,),
            is_from_fork=fork,
            actor=pull.author,
            payload=_common(repository, pull.author) | {"action": action, "number": pull.number, "pull_request": body},
        )

    @classmethod
    def of_push(cls, repository: Repository, branch: str, *, sha: str, before: str = "") -> Event:
        """Somebody pushed to a branch."""
        ref = f"refs/heads/{branch}"
        commit = {"id": sha, "message": "A change", "author": {"name": "octocat"}}
        moved = {"ref": ref, "before": before or "0" * 40, "after": sha, "created": not before, "deleted": False}
        payload = _common(repository, "octocat") | moved | {"forced": False, "head_commit": commit, "commits": [commit]}
        return cls(name="push", ref=ref, sha=sha, head_sha=sha, head_branch=branch, payload=payload)

    @classmethod
    def of_dispatch(
        cls, repository: Repository, branch: str, *, sha: str, inputs: Mapping[str, Any], actor: str = "octocat"
    ) -> Event:
        """Somebody, or a job, started a workflow by hand."""
        branch = branch.removeprefix("refs/heads/")
        ref = f"refs/heads/{branch}"
        payload = _common(repository, actor) | {"ref": ref, "inputs": dict(inputs)}
        return cls(
            name="workflow_dispatch", ref=ref, sha=sha, head_sha=sha, head_branch=branch, payload=payload, actor=actor
        )

    @classmethod
    def of_schedule(cls, repository: Repository, *, sha: str) -> Event:
        """It is time."""
        payload = _common(repository, "octocat") | {"schedule": "17 5 * * *"}
        branch = repository.default_branch
        return cls(
            name="schedule", ref=f"refs/heads/{branch}", sha=sha, head_sha=sha, head_branch=branch, payload=payload
        )


def _common(repository: Repository, sender: str) -> dict[str, Any]:
    owner, name = repository.name.split("/")
    return {
        "repository": {
            "id": repository.id,
            "name": name,
            "full_name": repository.name,
            "owner": {"login": owner, "id": repository.owner_id},
            "default_branch": repository.default_branch,
            "private": repository.private,
        },
        "sender": {"login": sender, "type": "Bot" if sender.endswith("[bot]") else "User"},
    }
