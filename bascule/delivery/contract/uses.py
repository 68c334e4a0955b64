"""Every reading of variables and secrets by workflows, followed through the reusable ones that they call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bascule.delivery.contract.checkout import Checkout, called
from bascule.delivery.contract.delivered import Kind
from bascule.delivery.contract.use import Place, Use
from bascule.delivery.contract.visit import Given, Visit
from bascule.workflows.evaluation import tree_values
from bascule.workflows.expressions import Expression, Reference
from bascule.workflows.job import Job
from bascule.workflows.workflow import Workflow

_DEEPEST: Final = 10
"""Levels of workflows that call one another, on github.com."""

_OWN_SECRETS: Final = frozenset({"GITHUB_TOKEN"})
"""Secrets that GitHub makes itself."""

_EARLY: Final = frozenset(
    {"name", "if", "runs-on", "environment", "concurrency", "strategy", "continue-on-error", "timeout-minutes"}
)
"""Keys of a job that GitHub evaluates before a runner has it: values of its environment are not there yet."""


_URL: Final = ("url",)
"""Below `environment`, what GitHub reads when the job is over."""


def find_uses(checkouts: Sequence[Checkout], environments: Mapping[str, Sequence[str]]) -> tuple[Use, ...]:
    """Each use once; `environments` are the names that stand for an unknown one, by repository in lower case."""
    by_name = {each.name.lower(): each for each in checkouts}
    seen: set[str] = set()
    found: list[Use] = []
    for visit in _visits(checkouts, environments, by_name, seen):
        found += _workflow_uses(visit)
    return tuple(dict.fromkeys(found))


def _visits(
    checkouts: Sequence[Checkout],
    environments: Mapping[str, Sequence[str]],
    by_name: Mapping[str, Checkout],
    seen: set[str],
) -> Iterator[Visit]:
    """Every run: first of the workflows that something starts, then of those that nobody here calls."""
    all_ = [(workflow, checkout) for checkout in checkouts for workflow in checkout.workflows.values()]
    for workflow, checkout in all_:
        if workflow.triggers.keys() != {"workflow_call"}:
            yield from _below(_root(workflow, checkout, environments), by_name, seen)
    for workflow, checkout in all_:
        if workflow.file not in seen:
            yield from _below(_root(workflow, checkout, environments), by_name, seen)


def _root(workflow: Workflow, checkout: Checkout, environments: Mapping[str, Sequence[str]]) -> Visit:
    """A run that no workflow here calls: whatever callers elsewhere would pass is not known."""
    return Visit(
        workflow=workflow,
        checkout=checkout,
        repository=checkout.name,
        environments=environments.get(checkout.name.lower(), ()),
        inputs={name.lower(): None for name in workflow.inputs},
        secrets=frozenset(name.upper() for name in workflow.secrets),
    )


def _below(visit: Visit, checkouts: Mapping[str, Checkout], seen: set[str]) -> Iterator[Visit]:
    seen.add(visit.workflow.file)
    yield visit
    for job in visit.workflow.jobs.values():
        target = called(job.uses, visit.checkout, checkouts) if job.uses else None
        if target and visit.depth < _DEEPEST:
            yield from _below(visit.of(job, target), checkouts, seen)


def _workflow_uses(visit: Visit) -> Iterator[Use]:
    jobs = visit.workflow.jobs.values()
    for job in jobs:
        for expression in job.expressions:
            yield from _uses(visit, job, expression)
    entered = [job for job in jobs if job.environment]
    for each in visit.workflow.env.values():
        for expression in each.expressions:
            # Jobs without an environment share the workflow's variables, and may find some of them empty.
            for job in entered or jobs:
                yield from _uses(visit, job, expression)


def _uses(visit: Visit, job: Job, expression: Expression) -> Iterator[Use]:
    place = _place(job, expression)
    environments, certain = visit.job_environments(job) if place is Place.ENVIRONMENT else ((), True)
    for reference in expression.references:
        if reference.context not in set(Kind):
            continue
        kind = Kind(reference.context)
        for name in _names(reference, visit, job):
            given = visit.gives(name) if kind is Kind.SECRET else Given.BY_REPOSITORY
            if given is Given.BY_CALLER or (kind is Kind.SECRET and name in _OWN_SECRETS):
                continue
            yield Use(
                kind=kind,
                name=name,
                repository=visit.repository,
                where=expression.where,
                job=job.id,
                place=place,
                environments=environments,
                certain=certain,
                from_json=reference.from_json,
                passed=given is not Given.BY_NOBODY,
            )


def _place(job: Job, expression: Expression) -> Place:
    if job.uses:
        return Place.CALL
    if expression.at[:1] == ("jobs",) and expression.at[2] in _EARLY and expression.at[3:] != _URL:
        return Place.EARLY
    return Place.ENVIRONMENT if job.environment else Place.NONE


def _names(reference: Reference, visit: Visit, job: Job) -> Iterable[str]:
    """The names that it may read, in upper case; "*" for what only the run knows."""
    if not reference.keys or reference.keys[0] is None:
        return ("*",)
    lookup = visit.lookup(job)
    known = tree_values(reference.keys[0], lambda each: lookup(each) or ("*",))
    return tuple(name.upper() for name in known or ("*",))
