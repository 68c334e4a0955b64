"""BSC_CI_020: container images that a job runs in or beside are named by digest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import JobPlace, job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        for node in _images(job):
            image = node.text.removeprefix("docker://")
            if image and "@sha256:" not in image and not image.startswith("${{"):
                yield job.flaw(f"the image {image} is taken by a tag, which can be moved", node)


def _images(job: JobPlace) -> Iterator[Node]:
    container = job.job.node.child("container")
    yield container.child("image") if container.members else container
    for service in job.job.node.child("services").members.values():
        yield service.child("image")
    for place in job.steps:
        if place.uses.is_image:
            yield place.uses.node


RULE = WorkflowRule(
    id="BSC_CI_020",
    title="Container images that a job runs in or beside are named by digest",
    severity=Severity.MEDIUM,
    reason="A tag is moved, and the job runs other code tomorrow, with the same token.",
    fix="IMAGE:TAG@sha256:…",
    judge=_judge,
)
