from __future__ import annotations

from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.state import State
from bascule.ci.plans.classification import classify
from bascule.ci.plans.plan_kind import PlanKind

_FULL = State(version=4, terraform_version="1.11.4", serial=3, lineage="x", outputs={"a": {"value": 1}})
_EMPTY = State(version=4, terraform_version="1.11.4", serial=9, lineage="x")


def _stack(*reads: str) -> StackAssembly:
    manifest = Manifest(
        environment="dev",
        stack="aws-app",
        layer="environment",
        simulated=False,
        protected=False,
        teardown=None,
        reads=reads,
    )
    return StackAssembly(name="dev-aws-app", folder=Path(), document={}, manifest=manifest)


@pytest.mark.parametrize(
    ("states", "changing", "kind", "reason"),
    [
        ({}, {"dev-aws-app"}, PlanKind.SAVED, ""),
        ({"data": _FULL}, {"dev-aws-app", "other"}, PlanKind.SAVED, ""),
        ({"data": _FULL}, {"data"}, PlanKind.TENTATIVE, "it reads data, which the same change changes"),
        (
            {"data": None},
            set(),
            PlanKind.PREVIEW,
            "it reads data, which is not applied yet: after that it is planned and shown",
        ),
        (
            {"data": _EMPTY},
            set(),
            PlanKind.PREVIEW,
            "it reads data, which is not applied yet: after that it is planned and shown",
        ),  # torn down
        (
            {"data": None, "net": _EMPTY},
            {"net"},
            PlanKind.PREVIEW,
            "it reads data and net, which are not applied yet: after that it is planned and shown",
        ),
        (
            {"data": None, "net": _FULL},
            {"net"},
            PlanKind.PREVIEW,
            "it reads data, which is not applied yet: after that it is planned and shown",
        ),
    ],
)
def test_a_stack_is_planned_as_far_as_what_it_reads_is_there_and_stays(
    states: dict[str, State | None], changing: set[str], kind: PlanKind, reason: str
) -> None:
    found = classify(_stack(*states), states, changing)
    assert found.kind is kind
    assert found.reason.startswith(reason)
    assert bool(found.reason) == bool(reason)
