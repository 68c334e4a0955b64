"""BSC_CI_022: nothing is deployed only if prices can be had."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.condition import asks_status, condition_tree
from bascule.ci.lint.deploys import deploys
from bascule.ci.lint.engine_run import runs_of
from bascule.ci.lint.place import JobPlace, job_places
from bascule.ci.lint.programs import computes_cost, cost_words
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        jobs = {each.job.id: each for each in job_places([workflow])}
        for job in jobs.values():
            if not deploys(job):
                continue
            for name in _needed(job, jobs):
                yield job.flaw(f"it waits for {name}, and does not begin if that fails", job.job.node.child("needs"))
            yield from _within(job)


def _needed(job: JobPlace, jobs: dict[str, JobPlace]) -> list[str]:
    """Jobs about prices whose failure keeps this one from running."""
    if asks_status(condition_tree(job.job.condition)):
        return []
    needed = [jobs[name] for name in job.job.needs if name in jobs]
    found = [each.job.id for each in needed if _is_about_cost(each) and each.job.continue_on_error != "true"]
    return found + [f"{each.job.id}, and that for {name}" for each in needed for name in _needed(each, jobs)]


def _is_about_cost(job: JobPlace) -> bool:
    if any(run.operation != "plan" for place in job.steps for run in runs_of(place)):
        return False
    if any(computes_cost(place) for place in job.steps):
        return any(computes_cost(place) and place.step.continue_on_error != "true" for place in job.steps)
    called = job.uses.name.rpartition("/")[2]
    return bool(cost_words() & set(re.split(r"[^a-z]+", f"{job.job.id} {called}".lower())))


def _within(job: JobPlace) -> Iterator[Flaw]:
    """A step about prices before the one that changes something, in the same job."""
    last = max((place.index for place in job.steps for run in runs_of(place) if run.operation == "apply"), default=0)
    for place in job.steps:
        if place.index < last and computes_cost(place) and place.step.continue_on_error != "true":
            rescued = place.commands and all(
                each.rescue or each.tested for each in place.commands if "cost" in each.program
            )
            if not rescued:
                yield place.flaw("the apply after it does not run if no price can be had")


RULE = WorkflowRule(
    id="BSC_CI_022",
    title="Nothing is deployed only if prices can be had",
    severity=Severity.MEDIUM,
    reason="An outage of a pricing service stops a deploy, on the day when a fix is urgent.",
    fix="take the cost job out of `needs`, or let the deploy begin `if: ${{ !cancelled() && … }}`",
    judge=_judge,
)
