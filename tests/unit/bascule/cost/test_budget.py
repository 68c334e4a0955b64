"""The gate: which cost is above the budget, by how much, and what costs most."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.cost.breakdown import BOTH, At
from bascule.cost.budget import overruns
from tests.unit.bascule.cost.conftest import Count, manifest

RESOURCES = {"aws_nat_gateway.a": {}, "aws_eip.a": {}, "aws_cloudwatch_log_group.l": {"count": 100}}


def test_the_number_that_breaks_the_budget_is_named(count: Count) -> None:
    found = count(RESOURCES, manifest=manifest(budget=30))
    idle, load = overruns(found, BOTH)
    assert (idle.at, idle.over_usd) == ("idle", Decimal("6.500"))
    assert load.over_usd > idle.over_usd
    assert idle.dearest[0][1] == "aws_nat_gateway.a"


@pytest.mark.parametrize(("budget", "broken"), [(30, ["idle", "load"]), (40, ["load"]), (1000, [])])
def test_idle_and_load_are_held_against_it_apart(count: Count, budget: float, broken: list[At]) -> None:
    assert [each.at for each in overruns(count(RESOURCES, manifest=manifest(budget=budget)), BOTH)] == broken


def test_without_a_budget_nothing_is_broken(count: Count) -> None:
    assert overruns(count(RESOURCES), BOTH) == ()
