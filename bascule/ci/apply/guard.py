"""Deletions that somebody has to allow before a plan is applied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bascule.ci.apply.plan_again import dispatch
from bascule.ci.apply.review import Review
from bascule.ci.plans.plan_record import PlanRecord
from bascule.errors import Problem

ALLOW_DESTROY: Final = "allow-destroy"
"""The label of a pull request, and the input of a dispatch."""


def held_back(record: PlanRecord, review: Review, *, allow_destroy: bool, workflow: str) -> Iterator[Problem]:
    """Why the plan is not applied: it deletes more than goes unasked, and neither label nor input allows it."""
    if not record.needs_allow_destroy or allow_destroy or ALLOW_DESTROY in review.labels:
        return
    asked = dispatch(workflow, record.environment, **{ALLOW_DESTROY: "true"})
    label = f"label pull request #{review.pull_request} and run all jobs again, or " if review.pull_request else ""
    yield Problem(
        message="the plan deletes what nobody allowed it to delete",
        where=record.where,
        found=", ".join(record.needs_allow_destroy),
        accepted=f"the label {ALLOW_DESTROY} on the pull request, or the input {ALLOW_DESTROY} of a dispatch",
        fix=f"{label}plan again and allow it: {asked}",
    )
