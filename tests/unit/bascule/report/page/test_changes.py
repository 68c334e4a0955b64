"""The section about plans says what each would do."""

from __future__ import annotations

import json
from typing import Any

from bascule.assembly.plan import Plan, read_plan
from bascule.report.page.changes import changes


def plan(*changed: dict[str, Any]) -> Plan:
    return read_plan(json.dumps({"format_version": "1.2", "resource_changes": changed}), "a plan")


def resource(actions: list[str], before: Any, after: Any) -> dict[str, Any]:
    change = {"actions": actions, "before": before, "after": after, "after_unknown": False}
    return {"address": "aws_lb.balancer", "type": "aws_lb", "name": "balancer", "mode": "managed", "change": change}


def test_an_update_names_its_arguments_and_no_value() -> None:
    updated = resource(["update"], {"idle_timeout": 60, "name": "a"}, {"idle_timeout": 130, "name": "a"})
    section = changes({"app": plan(updated)}, {})
    assert [(row.action, row.stack, row.arguments) for row in section.rows] == [("update", "app", ("idle_timeout",))]
    assert section.verdict == "1 stack was planned: 1 to update."


def test_an_empty_plan_says_so() -> None:
    assert changes({"app": plan()}, {}).verdict == "1 stack was planned: nothing would change."


def test_a_stack_that_could_not_be_planned_is_not_left_out() -> None:
    assert changes({}, {"data": "its producer is not applied"}).unplanned == ("data: its producer is not applied",)


def test_what_keeps_several_stacks_back_is_told_once_and_not_as_no_change() -> None:
    section = changes({}, {"data": "no credentials", "app": "no credentials"})
    assert section.unplanned == ("data, app: no credentials",)
    assert section.verdict == "No stack could be planned."


def test_without_a_plan_nothing_is_said_to_be_unchanged() -> None:
    assert "No plan was given" in changes({}, {}).verdict
