"""The result of a deploy as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.cloud.ecs.deploy_result import DeployResult
from bascule.cloud.ecs.evidence import Evidence, StoppedTask
from bascule.cloud.ecs.image_reference import short_digest


def deploy_text(result: DeployResult) -> str:
    """The verdict in one line; for a bad one what tells why, and where the service was left."""
    return "\n".join(_lines(result))


def deploy_json(result: DeployResult) -> dict[str, Any]:
    """The result with all its evidence; times in ISO form."""
    evidence = result.evidence
    return {
        "service": result.service,
        "outcome": str(result.verdict.outcome),
        "reason": result.verdict.reason,
        "changed": result.changed,
        "image": result.image,
        "previous": result.previous,
        "deploy": result.deploy,
        "revision": result.revision,
        "desired": result.desired,
        "running": result.running,
        "aftermath": result.aftermath,
        "events": [{"at": each.at.isoformat(), "message": each.message} for each in evidence.events],
        "stopped_tasks": [_task_json(each) for each in evidence.tasks],
        "missing_evidence": list(evidence.missing),
    }


def _lines(result: DeployResult) -> Iterator[str]:
    already = "" if result.changed else " already"
    image = short_digest(result.image)
    yield f"{result.service}: {image} is{already} {result.verdict.outcome}: {result.verdict.reason}"
    if result.verdict.good:
        if result.previous:
            yield f"  before it: {short_digest(result.previous)}; `bascule rollback ecs` goes back to it"
        return
    yield from _evidence_lines(result.evidence)
    yield f"  now: {result.aftermath}"


def _evidence_lines(evidence: Evidence) -> Iterator[str]:
    if evidence.events:
        yield "  events:"
        yield from (f"    {each.at:%H:%M:%S} {each.message}" for each in evidence.events)
    for task in evidence.tasks:
        yield from _task_lines(task)
    yield from (f"  not looked at: {each}" for each in evidence.missing)


def _task_lines(task: StoppedTask) -> Iterator[str]:
    code = "" if task.exit_code is None else f" (exit code {task.exit_code})"
    yield f"  task {task.id[:8]} stopped: {task.reason}{code}"
    yield from (f"    | {line}" for line in task.log)
    if task.advice:
        yield f"    next: {task.advice}"


def _task_json(task: StoppedTask) -> dict[str, Any]:
    return {
        "task": task.id,
        "reason": task.reason,
        "exit_code": task.exit_code,
        "advice": task.advice,
        "log": list(task.log),
    }
