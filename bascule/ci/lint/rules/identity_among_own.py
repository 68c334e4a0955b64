"""BSC_CI_032: no third party's action runs beside a cloud identity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.trusted import is_trusted
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        permissions = job.job.permissions or job.workflow.permissions
        if permissions and permissions.right("id-token") == "write":
            for place in job.steps:
                if (place.uses.is_remote or place.uses.is_image) and not is_trusted(place.uses):
                    yield place.flaw(f"{place.uses.name} can take this job's cloud identity")


RULE = WorkflowRule(
    id="BSC_CI_032",
    title="No third party's action runs beside a cloud identity",
    severity=Severity.HIGH,
    reason="Each step of a job can ask for its token: a stolen scanner takes the role along.",
    fix="run it in a job of its own, without `id-token: write`, and hand on its result as an artifact",
    judge=_judge,
)
