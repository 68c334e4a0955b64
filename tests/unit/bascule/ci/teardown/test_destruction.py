"""Stacks destroyed one after the other, up to the first that stays."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.ci.apply.review import ReviewedPlan
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, Source
from bascule.ci.teardown.destruction import Fate, destroy
from bascule.errors import ToolError

LOCKED = (
    "Error acquiring the state lock\nLock Info:\n  ID:        0e8ab2ba\n  Who:       runner@one\n  Created:   now\n"
)


def step(kind: str) -> StackApply:
    manifest = Manifest(
        environment="dev", stack=kind, layer="environment", simulated=True, protected=False, teardown="approval"
    )
    source = Source(
        repository="acme/platform",
        workflow=".github/workflows/teardown.yml",
        run_id=1,
        run_attempt=1,
        event="workflow_dispatch",
        pull_request=None,
        head_sha="c" * 40,
        base_sha="c" * 40,
    )
    record = PlanRecord(
        environment="dev",
        stack=f"dev-{kind}",
        kind=PlanKind.SAVED,
        source=source,
        engine="terraform",
        engine_version="1.11.4",
        document_sha256="",
        lock_sha256="",
        made=datetime.now(UTC),
    )
    stack = StackAssembly(name=f"dev-{kind}", folder=Path(kind), document={}, manifest=manifest)
    nothing: Any = None
    plan = ReviewedPlan(record=record, folder=Path(kind))
    return StackApply(stack=stack, reviewed=plan, file=nothing, store=nothing, keep=str, lock_seconds=0)


@pytest.mark.parametrize(("error", "said"), [("denied by AWS", "denied by AWS"), (LOCKED, "held by runner@one")])
def test_after_a_failure_nothing_more_is_begun(error: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []

    def apply(one: StackApply) -> None:
        tried.append(one.stack.name)
        if one.stack.name == "dev-aws-data":
            raise ToolError(error)

    monkeypatch.setattr(StackApply, "apply", apply)
    done = destroy([step(kind) for kind in ("aws-app", "aws-data", "aws-foundation")])
    assert [each.fate for each in done] == [Fate.DESTROYED, Fate.FAILED, Fate.NOT_REACHED]
    assert tried == ["dev-aws-app", "dev-aws-data"]
    assert said in done[1].problems[0]
