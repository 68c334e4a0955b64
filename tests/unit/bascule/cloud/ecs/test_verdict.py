"""Verdicts on scripted sequences of what ECS shows (see scripted_rollout.py)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import botocore.session
import pytest

from bascule.cloud.ecs.snapshot import Snapshot
from bascule.cloud.ecs.verdict import Expectation, Outcome, judge
from tests.unit.bascule.cloud.ecs.scripted_rollout import FOLDER, NEW, PART, ROLLOUTS, START, looks

FAMILY = "arn:aws:ecs:us-east-1:123456789012:task-definition/acme-dev-chat"
EXPECTED = Expectation(
    deployment="ecs-svc/" + "2" * 19,
    revision=f"{FAMILY}:2",
    before=f"{FAMILY}:1",
    digests=frozenset({NEW, PART}),
    deadline=START + timedelta(minutes=15),
)
OUTCOMES = {
    "completed": Outcome.DELIVERED,
    "reported by the digest of the index's part": Outcome.DELIVERED,
    "shown late": Outcome.DELIVERED,
    "throttled in the middle": Outcome.DELIVERED,
    "rolled back by the circuit breaker": Outcome.ROLLED_BACK,
    "rolled back, and no longer shown": Outcome.ROLLED_BACK,
    "image pull error": Outcome.ROLLED_BACK,
    "out of memory": Outcome.ROLLED_BACK,
    "never healthy": Outcome.ROLLED_BACK,
    "stuck pending": None,
    "replaced meanwhile": Outcome.REPLACED,
    "scaled to zero": Outcome.NO_TASKS,
    "another image": Outcome.WRONG_IMAGE,
    "first delivery": Outcome.DELIVERED,
    "first delivery that fails": Outcome.ROLLED_BACK,
}


def snapshots(name: str) -> list[Snapshot]:
    seen = [look for look in looks(name) if "service" in look]
    return [
        Snapshot.of(look["service"], look["running"], "chat", START + timedelta(seconds=5 * number))
        for number, look in enumerate(seen)
    ]


@pytest.mark.parametrize("name", ROLLOUTS)
def test_the_outcome_follows_from_what_ecs_shows(name: str) -> None:
    verdict = judge(EXPECTED, snapshots(name))
    assert (verdict and verdict.outcome) == OUTCOMES[name]


@pytest.mark.parametrize("name", ROLLOUTS)
def test_there_is_no_verdict_before_the_last_look(name: str) -> None:
    assert judge(EXPECTED, snapshots(name)[:-1]) is None


def test_whoever_stays_pending_is_stuck_at_the_deadline() -> None:
    seen = snapshots("stuck pending")
    late = [*seen, Snapshot.of(looks("stuck pending")[-1]["service"], [], "chat", EXPECTED.deadline)]
    verdict = judge(EXPECTED, late)
    assert verdict is not None
    assert (verdict.outcome, "0 of 2 tasks run, 2 are pending" in verdict.reason) == (Outcome.STUCK, True)


def test_a_deployment_that_ecs_never_shows_is_stuck_and_not_rolled_back() -> None:
    before = looks("completed")[0]
    seen = [Snapshot.of(before["service"], [], "chat", at) for at in (START, EXPECTED.deadline)]
    verdict = judge(EXPECTED, seen)
    assert verdict is not None
    assert verdict.outcome is Outcome.STUCK


def test_an_old_answer_that_follows_a_new_one_is_no_rollback() -> None:
    before, begun, half, completed = (snapshots("completed")[at] for at in range(4))
    expected = replace(EXPECTED, earlier=frozenset({"ecs-svc/" + "1" * 19}))
    assert judge(expected, [before, begun, before, half, before, before]) is None
    verdict = judge(expected, [before, begun, before, half, completed])
    assert verdict is not None
    assert verdict.good


def test_the_deployment_from_before_is_a_rollback_once_it_stays() -> None:
    before, begun = snapshots("completed")[:2]
    verdict = judge(replace(EXPECTED, earlier=frozenset({"ecs-svc/" + "1" * 19})), [before, begun, *[before] * 3])
    assert verdict is not None
    assert verdict.outcome is Outcome.ROLLED_BACK


def test_somebody_elses_deployment_of_the_same_revision_delivers_it_too() -> None:
    last = json.loads(json.dumps(looks("completed")[-1]).replace("ecs-svc/" + "2" * 19, "ecs-svc/" + "4" * 19))
    verdict = judge(
        EXPECTED, [*snapshots("completed")[:-1], Snapshot.of(last["service"], last["running"], "chat", START)]
    )
    assert verdict is not None
    assert verdict.good


def test_a_task_whose_digest_is_not_known_yet_is_waited_for() -> None:
    last = looks("completed")[-1]
    del last["running"][0]["containers"][0]["imageDigest"]
    seen = [*snapshots("completed")[:-1], Snapshot.of(last["service"], last["running"], "chat", START)]
    assert judge(EXPECTED, seen) is None


def test_tasks_that_ecs_does_not_list_yet_are_waited_for() -> None:
    last = looks("completed")[-1]
    seen = [*snapshots("completed")[:-1], Snapshot.of(last["service"], last["running"][:1], "chat", START)]
    assert judge(EXPECTED, seen) is None


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_the_scripts_have_the_shapes_of_the_api(path: Path) -> None:
    model = botocore.session.Session().get_service_model("ecs")
    look = json.loads(path.read_text())
    tasks = [*look.get("running", ()), *look.get("stopped", ())]
    unknown = [_unknown(task, model.shape_for("Task")) for task in tasks]
    assert not any([*unknown, _unknown(look.get("service", {}), model.shape_for("Service"))])


def _unknown(value: Any, shape: Any) -> list[str]:
    """The keys of an answer that its shape does not have."""
    if shape.type_name == "list":
        return [key for each in value for key in _unknown(each, shape.member)]
    if shape.type_name != "structure":
        return []
    strange = [key for key in value if key not in shape.members]
    return strange + [
        key for name in value if name in shape.members for key in _unknown(value[name], shape.members[name])
    ]
