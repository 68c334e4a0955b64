"""BSC_CI_034: a runner reaches only what its job needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import JobPlace, job_places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for job in job_places(workflows):
        if job.steps and (message := _open(job)):
            yield job.flaw(message)


def _open(job: JobPlace) -> str:
    hardened = next((each for each in job.steps if each.uses.is_named("step-security/harden-runner")), None)
    if hardened is None:
        return "it may reach any address"
    if hardened.index != 1:
        return "steps run before Harden Runner"
    # Block is what the action does when nothing is said, since its second version.
    return (
        "" if hardened.input("egress-policy") in ("block", "") else "Harden Runner only watches (egress-policy: audit)"
    )


RULE = WorkflowRule(
    id="BSC_CI_034",
    title="A runner reaches only what its job needs",
    severity=Severity.MEDIUM,
    reason="What steals a secret has to send it somewhere; audit mode watches it go.",
    fix="step-security/harden-runner as the first step, with `egress-policy: block` and the endpoints that are needed",
    judge=_judge,
)
