"""BSC_CI_004: an image is scanned before it is pushed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import JobPlace, Place, job_places
from bascule.ci.lint.programs import pushes_image, scans_image
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        jobs = {each.job.id: each for each in job_places([workflow])}
        for job in jobs.values():
            for place in job.steps:
                if scans_image(place) and (push := _push_before(place, job, jobs)):
                    yield place.flaw(f"the image is pushed before, in {push.address} (line {push.step.line})")


def _push_before(scan: Place, job: JobPlace, jobs: dict[str, JobPlace]) -> Place | None:
    """The push that no scan precedes, if no other push or tag follows this scan."""
    line = [*(each for name in _before(job, jobs) for each in jobs[name].steps), *job.steps]
    position = line.index(scan)
    pushes = [place for place in line[:position] if pushes_image(place) and not _same_step_scans_first(place)]
    scanned = any(scans_image(place) for place in line[: line.index(pushes[0])]) if pushes else True
    goes_live = any(pushes_image(place) or _tags(place) for place in line[position + 1 :])
    return None if scanned or goes_live else pushes[0]


def _before(job: JobPlace, jobs: dict[str, JobPlace]) -> list[str]:
    """Jobs that end before this one, first to last."""
    found: list[str] = []
    for name in job.job.needs:
        if name in jobs:
            found += [*(each for each in _before(jobs[name], jobs) if each not in found), name]
    return list(dict.fromkeys(found))


def _same_step_scans_first(place: Place) -> bool:
    return scans_image(place) and bool(place.step.run)


def _tags(place: Place) -> bool:
    """Whether the step gives a name to an image that is in a registry already."""
    return any(
        (each.program in ("crane", "regctl", "oras") and each.arguments[:1] in (("tag",), ("copy",)))
        or (each.program == "docker" and each.arguments[:2] == ("buildx", "imagetools"))
        or (each.program == "skopeo" and each.arguments[:1] == ("copy",))
        for each in place.commands
    )


RULE = WorkflowRule(
    id="BSC_CI_004",
    title="An image is scanned before it is pushed",
    severity=Severity.HIGH,
    reason="What is in the registry is deployed, whatever a scan says afterwards.",
    fix="build with `load: true` (or into a file), scan that, and push last",
    judge=_judge,
)
