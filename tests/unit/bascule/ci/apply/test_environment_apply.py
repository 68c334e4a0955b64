"""Plans are applied as they were reviewed, by a real engine, or nothing is touched."""

from __future__ import annotations

import json

import pytest

from bascule.ci.apply.outcome import Ending, Outcome
from bascule.ci.plans.plan_kind import PlanKind
from tests.unit.bascule.ci.apply.world import World


def endings(outcome: Outcome) -> dict[str, Ending]:
    return {each.stack: each.ending for each in outcome.stacks}


def test_a_reviewed_plan_is_applied_once_and_a_second_run_changes_nothing(world: World) -> None:
    world.declare("dev-a", "one")
    world.plan("dev-a")
    assert endings(world.apply()) == {"dev-a": Ending.APPLIED}
    after = world.mark("dev-a")
    assert world.objects("dev-a") == {"kept": "one"}
    again = world.apply()
    assert (endings(again), again.problems) == ({"dev-a": Ending.NOTHING_LEFT}, ())
    assert world.mark("dev-a") == after
    assert not list(world.stacks.rglob("*.tfplan"))


@pytest.mark.complete
def test_a_new_environment_is_applied_wave_by_wave_each_after_its_own_review(world: World) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", "two", reads="dev-a")
    world.declare("dev-c", "three", reads="dev-b")
    world.plan("dev-a")
    world.plan("dev-b", PlanKind.PREVIEW)
    world.plan("dev-c", PlanKind.PREVIEW)
    first = world.apply()
    assert endings(first) == {"dev-a": Ending.APPLIED, "dev-b": Ending.REVIEW, "dev-c": Ending.PRODUCERS}
    assert first.again
    second = world.apply(review=world.go_on())
    assert endings(second) == {"dev-b": Ending.APPLIED, "dev-c": Ending.REVIEW}
    third = world.apply(review=world.go_on())
    assert (endings(third), third.again) == ({"dev-c": Ending.APPLIED}, False)
    assert world.objects("dev-c") == {"kept": "three", "copied": "two"}


@pytest.mark.parametrize(
    ("value", "ending"),
    [
        pytest.param("one", Ending.APPLIED, id="as reviewed"),
        pytest.param("another", Ending.REVIEW, id="otherwise", marks=pytest.mark.complete),
    ],
)
def test_a_tentative_plan_is_applied_if_it_is_the_same_after_its_producers(
    world: World, value: str, ending: Ending
) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", "two", reads="dev-a")
    world.deploy("dev-a")
    world.deploy("dev-b")
    world.declare("dev-b", "new", reads="dev-a")
    world.plan("dev-b", PlanKind.TENTATIVE)
    world.declare("dev-a", value)
    world.plan("dev-a")
    outcome = world.apply()
    assert endings(outcome)["dev-b"] is ending
    assert world.objects("dev-b")["kept"] == ("new" if ending is Ending.APPLIED else "two")


@pytest.mark.complete
def test_what_waits_for_a_review_is_applied_as_it_was_shown_even_for_those_that_read_it(world: World) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", "two", reads="dev-a")
    world.deploy("dev-a")
    world.plan("dev-b", PlanKind.TENTATIVE)
    world.declare("dev-a", "changed")
    world.plan("dev-a")
    assert world.apply().again
    assert endings(world.apply(review=world.go_on())) == {"dev-b": Ending.APPLIED}
    assert world.objects("dev-b")["copied"] == "changed"


@pytest.mark.complete
def test_a_run_that_stopped_half_way_goes_on_where_it_stopped(world: World) -> None:
    """The first attempt applied the producer; its consumer is compared again, with what it now reads."""
    world.declare("dev-a", "one")
    world.declare("dev-b", "two", reads="dev-a")
    world.deploy("dev-a")
    world.plan("dev-b", PlanKind.TENTATIVE)
    consumer = world.records.pop("dev-b")
    world.declare("dev-a", ["one"], output="one")
    world.plan("dev-a")
    world.apply()
    world.records["dev-b"] = consumer
    assert endings(world.apply()) == {"dev-a": Ending.NOTHING_LEFT, "dev-b": Ending.APPLIED}


@pytest.mark.complete
def test_what_reads_a_changed_output_is_shown_even_if_the_change_left_it_alone(world: World) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", "two", reads="dev-a")
    world.deploy("dev-a")
    world.deploy("dev-b")
    world.declare("dev-a", "changed")
    world.plan("dev-a", outputs=("value",))
    assert endings(world.apply()) == {"dev-a": Ending.APPLIED, "dev-b": Ending.REVIEW}
    assert endings(world.apply(review=world.go_on())) == {"dev-b": Ending.APPLIED}
    assert world.objects("dev-b")["copied"] == "changed"


def test_nothing_is_begun_after_a_failure_and_what_was_applied_is_said(world: World) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", '${file("missing")}')
    world.declare("dev-c", "three", reads="dev-a")
    world.plan("dev-a")
    world.plan("dev-b", PlanKind.PREVIEW)
    world.plan("dev-c", PlanKind.PREVIEW)
    outcome = world.apply()
    assert endings(outcome) == {"dev-a": Ending.APPLIED, "dev-b": Ending.FAILED, "dev-c": Ending.NOT_REACHED}
    assert not outcome.again
    assert "gh workflow run infra.yml -f environment=dev" in outcome.problems[-1]


@pytest.mark.complete
def test_an_apply_that_fails_in_its_middle_loses_no_state_and_is_planned_again(world: World) -> None:
    world.declare("dev-a", "one")
    path = world.stacks / "dev-a/cdk.tf.json"
    document = json.loads(path.read_text())
    broken = {"input": "${terraform_data.kept.output}", "provisioner": [{"local-exec": {"command": "exit 7"}}]}
    document["resource"]["terraform_data"]["broken"] = broken
    path.write_text(json.dumps(document))
    world.plan("dev-a")
    outcome = world.apply()
    assert endings(outcome) == {"dev-a": Ending.FAILED}
    assert "exit status 7" in outcome.problems[0]
    half = world.mark("dev-a")
    assert world.objects("dev-a")["kept"] == "one"
    again = world.apply()
    assert "state has moved" in again.problems[0]
    assert "gh workflow run infra.yml -f environment=dev" in again.problems[0]
    assert world.mark("dev-a") == half


def test_one_stale_stack_keeps_the_whole_environment_back(world: World) -> None:
    world.declare("dev-a", "one")
    world.declare("dev-b", "two")
    world.plan("dev-a")
    world.plan("dev-b")
    world.deploy("dev-b")
    world.declare("dev-b", "three")
    world.plan("dev-b", state=world.mark("dev-a"))
    before = world.mark("dev-b")
    outcome = world.apply()
    assert outcome.is_untouched
    assert world.mark("dev-a").lineage == ""
    assert world.mark("dev-b") == before


def test_a_tampered_plan_and_another_engine_stop_before_the_state_is_touched(world: World) -> None:
    world.declare("dev-a", "one")
    world.plan("dev-a", engine_version="1.10.0")
    stored = world.root / "shelf/dev-a.tfplan"
    content = bytearray(stored.read_bytes())
    content[100] ^= 1
    stored.write_bytes(bytes(content))
    said = "\n".join(world.apply().problems)
    assert "the stored plan is another file" in said
    assert "1.10.0" in said
    assert not world.state("dev-a").exists()


def test_deletions_wait_for_somebody_to_allow_them(world: World) -> None:
    world.declare("dev-a", "one")
    world.plan("dev-a", needs_allow_destroy=("terraform_data.kept",))
    refused = world.apply()
    assert "terraform_data.kept" in refused.problems[0]
    assert not world.state("dev-a").exists()
    assert endings(world.apply(allow_destroy=True)) == {"dev-a": Ending.APPLIED}
