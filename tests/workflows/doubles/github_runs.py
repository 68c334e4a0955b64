"""Workflow runs, their artifacts, and dispatches."""

from __future__ import annotations

from typing import Any

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import NOW, Artifact, Repository, WorkflowRun
from tests.workflows.doubles.routes import Asked, RefusedError, Routes, found

ROUTES = Routes()
BLOBS = "/_blobs/"
"""Where artifacts are handed out: at GitHub a signed address at another host, which takes no token."""
_FILTERS = "actor branch event status created exclude_pull_requests check_suite_id head_sha"


@ROUTES.add("GET", "actions/runs", needs="actions:read", query=_FILTERS)
def _all(asked: Asked) -> Answer:
    return _listed(asked, list(asked.repository.runs.values()))


@ROUTES.add("GET", "actions/workflows/{workflow}/runs", needs="actions:read", query=_FILTERS)
def _of_workflow(asked: Asked) -> Answer:
    path = f".github/workflows/{asked.at['workflow']}"
    found(asked.repository.workflows, path)
    return _listed(asked, [each for each in asked.repository.runs.values() if each.path == path])


@ROUTES.add("GET", "actions/runs/{number}", needs="actions:read", query="exclude_pull_requests")
def _one(asked: Asked) -> Answer:
    return Answer(body=_run(asked.repository, found(asked.repository.runs, asked.number)))


@ROUTES.add("GET", "actions/runs/{number}/artifacts", needs="actions:read", query="name direction")
def _artifacts(asked: Asked) -> Answer:
    found(asked.repository.runs, asked.number)
    return _artifact_page(asked, [each for each in asked.repository.artifacts.values() if each.run == asked.number])


@ROUTES.add("GET", "actions/artifacts", needs="actions:read", query="name")
def _all_artifacts(asked: Asked) -> Answer:
    return _artifact_page(asked, list(asked.repository.artifacts.values()))


@ROUTES.add("GET", "actions/artifacts/{number}", needs="actions:read")
def _one_artifact(asked: Asked) -> Answer:
    return Answer(body=_artifact(asked.repository, found(asked.repository.artifacts, asked.number)))


@ROUTES.add("GET", "actions/artifacts/{number}/zip", needs="actions:read")
def _archive(asked: Asked) -> Answer:
    artifact = found(asked.repository.artifacts, asked.number)
    if artifact.expired:
        raise RefusedError(410, "Artifact has expired")
    return Answer(status=302, headers={"Location": f"{BLOBS}{artifact.id}"})


@ROUTES.add("POST", "actions/workflows/{workflow}/dispatches", needs="actions:write", required="ref", body="inputs")
def _dispatch(asked: Asked) -> Answer:
    repository, workflow = asked.repository, asked.at["workflow"]
    inputs = asked.body.get("inputs", {})
    declared = found(repository.workflows, f".github/workflows/{workflow}")
    if declared is None:
        raise RefusedError(422, "Workflow does not have 'workflow_dispatch' trigger")
    if asked.body["ref"].removeprefix("refs/heads/") not in repository.branches:
        raise RefusedError(422, f"No ref found for: {asked.body['ref']}")
    if unexpected := sorted(inputs.keys() - declared):
        raise RefusedError(422, f"Unexpected inputs provided: {unexpected}")
    repository.dispatches.append((workflow, asked.body["ref"], inputs))
    return Answer(status=204)


def blob(repository: Repository, path: str) -> Answer:
    """An artifact's archive."""
    artifact = repository.artifacts[int(path.removeprefix(BLOBS))]
    return Answer(body=artifact.content, headers={"Content-Type": "application/zip"})


def _listed(asked: Asked, runs: list[WorkflowRun]) -> Answer:
    query = asked.call.query
    chosen = [
        run
        for run in reversed(runs)
        if query.get("head_sha", run.head_sha) == run.head_sha
        and query.get("event", run.event) == run.event
        and query.get("branch", run.head_branch) == run.head_branch
        and query.get("actor", run.actor) == run.actor
        and query.get("status", run.conclusion) in {run.conclusion, "completed" if run.conclusion else "in_progress"}
    ]
    body = [_run(asked.repository, run) for run in chosen]
    return Answer(body={"total_count": len(body), "workflow_runs": asked.page(body)})


def _artifact_page(asked: Asked, artifacts: list[Artifact]) -> Answer:
    chosen = [each for each in reversed(artifacts) if asked.call.query.get("name", each.name) == each.name]
    body = [_artifact(asked.repository, each) for each in chosen]
    return Answer(body={"total_count": len(body), "artifacts": asked.page(body)})


def _run(repository: Repository, run: WorkflowRun) -> dict[str, Any]:
    return {
        "id": run.id,
        "node_id": "x",
        "name": run.path.rsplit("/", 1)[-1],
        "path": run.path,
        "event": run.event,
        "status": "completed" if run.conclusion else "in_progress",
        "conclusion": run.conclusion or None,
        "head_sha": run.head_sha,
        "head_branch": run.head_branch,
        "run_number": run.id,
        "run_attempt": run.attempt,
        "actor": {"login": run.actor},
        "triggering_actor": {"login": run.actor},
        "pull_requests": [{"number": number} for number in run.pull_requests],
        "repository": {"id": repository.id, "full_name": repository.name},
        "head_repository": {
            "full_name": run.head_repository,
            "fork": run.head_repository != repository.name,
        },
        "created_at": NOW,
        "updated_at": NOW,
        "run_started_at": NOW,
        "html_url": f"https://github.example/{repository.name}/actions/runs/{run.id}",
        "artifacts_url": f"https://github.example/{repository.name}/actions/runs/{run.id}/artifacts",
    }


def _artifact(repository: Repository, artifact: Artifact) -> dict[str, Any]:
    run = repository.runs[artifact.run]
    return {
        "id": artifact.id,
        "node_id": "x",
        "name": artifact.name,
        "size_in_bytes": len(artifact.content),
        "digest": artifact.digest,
        "expired": artifact.expired,
        "created_at": NOW,
        "updated_at": NOW,
        "expires_at": NOW,
        "archive_download_url": f"https://github.example/{repository.name}/actions/artifacts/{artifact.id}/zip",
        "workflow_run": {
            "id": run.id,
            "repository_id": repository.id,
            "head_repository_id": repository.id if run.head_repository == repository.name else repository.id + 1,
            "head_branch": run.head_branch,
            "head_sha": run.head_sha,
        },
    }
