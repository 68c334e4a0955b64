"""Pull requests, and those that a commit belongs to."""

from __future__ import annotations

from typing import Any

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import NOW, PullRequest, Repository
from tests.workflows.doubles.routes import Asked, Routes, found

ROUTES = Routes()


@ROUTES.add("GET", "pulls", needs="pull-requests:read", query="state head base sort direction")
def _all(asked: Asked) -> Answer:
    query = asked.call.query
    wanted = query.get("state", "open")
    owner = asked.repository.name.split("/")[0]
    pulls = [
        each
        for each in asked.repository.pull_requests.values()
        if wanted in {"all", each.state}
        and query.get("base", each.base_ref) == each.base_ref
        and query.get("head", f"{owner}:{each.head_ref}") == f"{owner}:{each.head_ref}"
    ]
    return Answer(body=asked.page([pull_request_body(asked.repository, each) for each in reversed(pulls)]))


@ROUTES.add("GET", "pulls/{number}", needs="pull-requests:read")
def _one(asked: Asked) -> Answer:
    return Answer(body=pull_request_body(asked.repository, found(asked.repository.pull_requests, asked.number)))


@ROUTES.add("GET", "commits/{sha}/pulls", needs="pull-requests:read")
def _of_commit(asked: Asked) -> Answer:
    """The merged one that brought the commit to the default branch, or all that contain it."""
    pulls = [
        each for each in asked.repository.pull_requests.values() if asked.at["sha"] in {each.merge_sha, each.head_sha}
    ]
    return Answer(body=asked.page([pull_request_body(asked.repository, each) for each in pulls]))


def pull_request_body(repository: Repository, pull: PullRequest) -> dict[str, Any]:
    """The pull request as answers and events show it."""
    return {
        "id": pull.number,
        "node_id": "x",
        "number": pull.number,
        "title": pull.title,
        "state": pull.state,
        "user": {"login": pull.author, "type": "User"},
        "labels": [{"id": 1, "node_id": "x", "name": name} for name in pull.labels],
        "merged_at": NOW if pull.merge_sha else None,
        "merged": bool(pull.merge_sha),
        "merge_commit_sha": pull.merge_sha or None,
        "draft": False,
        "head": {
            "ref": pull.head_ref,
            "sha": pull.head_sha,
            # GitHub says null for the repository of a fork that was deleted.
            "repo": {"full_name": pull.head_repository, "fork": pull.head_repository != repository.name}
            if pull.head_repository
            else None,
        },
        "base": {"ref": pull.base_ref, "sha": pull.base_sha, "repo": {"full_name": repository.name}},
        "html_url": f"https://github.example/{repository.name}/pull/{pull.number}",
    }
