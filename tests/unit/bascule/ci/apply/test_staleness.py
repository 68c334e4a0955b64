"""Every reason for which a plan is not what was reviewed any more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bascule.ci.apply.present import Present
from bascule.ci.apply.staleness import Concern, differences
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import StateMark
from tests.unit.bascule.ci.apply.world import REVIEW, record

MARK = StateMark(lineage="a", serial=3)
PLAN = record(
    "dev-aws-app",
    state=MARK,
    states={"dev-aws-data": MARK},
    owned={"/acme/dev/chat/image": "i" * 64},
    lock_sha256="l" * 64,
)
PRESENT = Present(
    review=REVIEW,
    engine="terraform",
    engine_version="1.11.4",
    document_sha256="d" * 64,
    lock_sha256="l" * 64,
    plan_sha256="f" * 64,
    state=MARK,
    states={"dev-aws-data": MARK},
    owned={"/acme/dev/chat/image": "i" * 64, "/acme/dev/other/image": "o" * 64},
)

MOVED: dict[str, tuple[dict[str, Any], Concern]] = {
    "another run": ({"review": REVIEW.model_copy(update={"run_id": 99})}, Concern.RUN),
    "another workflow": ({"review": REVIEW.model_copy(update={"workflow": "other.yml"})}, Concern.RUN),
    "another repository": ({"review": REVIEW.model_copy(update={"repository": "mallory/infra"})}, Concern.RUN),
    "another event": ({"review": REVIEW.model_copy(update={"event": "push"})}, Concern.RUN),
    "another head": ({"review": REVIEW.model_copy(update={"head_sha": "0" * 40})}, Concern.HEAD),
    "base files": ({"document_sha256": "0" * 64}, Concern.FILES),
    "lock file": ({"lock_sha256": "0" * 64}, Concern.LOCK),
    "no lock file": ({"lock_sha256": ""}, Concern.LOCK),
    "engine": ({"engine": "tofu"}, Concern.ENGINE),
    "engine's version": ({"engine_version": "1.12.0"}, Concern.ENGINE),
    "plan file": ({"plan_sha256": "0" * 64}, Concern.PLAN),
    "serial": ({"state": StateMark(lineage="a", serial=4)}, Concern.STATE),
    "lineage": ({"state": StateMark(lineage="b", serial=3)}, Concern.STATE),
    "no state any more": ({"state": StateMark()}, Concern.STATE),
    "serial of what it reads": ({"states": {"dev-aws-data": StateMark(lineage="a", serial=4)}}, Concern.READ_STATE),
    "what it reads is gone": ({"states": {"dev-aws-data": StateMark()}}, Concern.READ_STATE),
    "it reads one more": ({"states": {"dev-aws-data": MARK, "dev-aws-web": MARK}}, Concern.READ_STATE),
    "image delivered": ({"owned": {"/acme/dev/chat/image": "0" * 64}}, Concern.OWNED),
    "image's parameter is gone": ({"owned": {}}, Concern.OWNED),
}


def test_what_is_as_it_was_recorded_is_applied() -> None:
    assert differences(PLAN, PRESENT) == ()


@pytest.mark.parametrize(("moved", "concern"), MOVED.values(), ids=MOVED)
def test_whatever_moved_makes_the_plan_stale(moved: dict[str, Any], concern: Concern) -> None:
    (found,) = differences(PLAN, replace(PRESENT, **moved))
    assert found.concern is concern
    assert found.found != found.recorded


def test_a_state_that_was_not_there_has_to_be_missing_still() -> None:
    new = PLAN.model_copy(update={"state": StateMark()})
    (found,) = differences(new, PRESENT)
    assert (found.found, found.recorded) == ("serial 3 of a", "no state")


def test_all_reasons_are_said_at_once() -> None:
    moved: dict[str, Any] = {}
    for change, _ in MOVED.values():
        moved |= change
    moved["review"] = REVIEW.model_copy(update={"run_id": 99, "head_sha": "0" * 40})
    found = differences(PLAN, replace(PRESENT, **moved))
    assert {each.concern for each in found} == set(Concern)


def test_a_preview_needs_what_was_shown_and_no_state() -> None:
    preview = PLAN.model_copy(update={"kind": PlanKind.PREVIEW, "engine_version": ""})
    moved = replace(PRESENT, state=StateMark(), states={}, plan_sha256="", owned={}, document_sha256="0" * 64)
    assert [each.concern for each in differences(preview, moved)] == [Concern.FILES]
