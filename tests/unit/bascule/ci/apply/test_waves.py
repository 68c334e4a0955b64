"""In which order stacks are applied, and what follows a change that it does not name."""

from __future__ import annotations

from pathlib import Path

from bascule.ci.apply.followers import followers
from bascule.ci.apply.review import ReviewedPlan
from bascule.ci.apply.waves import reads_any, waves
from bascule.ci.plans.plan_kind import PlanKind
from tests.unit.bascule.ci.apply.world import World, record


def _declared(world: World) -> None:
    world.declare("dev-app", 1, reads="dev-data")
    world.declare("dev-base", 1)
    world.declare("dev-data", 1, reads="dev-base")
    world.declare("dev-web", 1, reads="dev-base")


def test_producers_come_before_those_that_read_them_and_others_do_not_wait(world: World) -> None:
    _declared(world)
    stacks = world.file.assembly.stacks
    names = [[each.name for each in wave] for wave in waves(stacks)]
    assert names == [["dev-base"], ["dev-data", "dev-web"], ["dev-app"]]
    without_data = [each for each in stacks if each.name != "dev-data"]
    assert [len(wave) for wave in waves(without_data)] == [2, 1]
    assert reads_any(world.file.assembly.stack("dev-app"), {"dev-base"}, stacks)
    assert not reads_any(world.file.assembly.stack("dev-web"), {"dev-data"}, stacks)


def test_only_stacks_that_read_a_changing_output_follow(world: World, tmp_path: Path) -> None:
    _declared(world)
    changes = ReviewedPlan(record=record("dev-base", outputs=("value",)), folder=tmp_path)
    leaves = ReviewedPlan(record=record("dev-data"), folder=tmp_path)
    found = list(followers((changes, leaves), world.file, tmp_path))
    assert [(each.record.stack, each.record.kind) for each in found] == [("dev-web", PlanKind.PREVIEW)]
    assert list(followers((leaves,), world.file, tmp_path)) == []
