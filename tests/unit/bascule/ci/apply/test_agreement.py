"""When a fresh plan does what the reviewed one said, and when it needs a review of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.assembly.plan import Plan, read_plan
from bascule.ci.apply.agreement import disagreements

CREATE, UPDATE, DELETE = ["create"], ["update"], ["delete"]


def plan(*changes: dict[str, Any], outputs: dict[str, Any] | None = None) -> Plan:
    resources = [{"address": "t.a", "type": "t", "name": "a", **each} for each in changes]
    document = {"format_version": "1.2", "resource_changes": resources, "output_changes": outputs or {}}
    return read_plan(json.dumps(document), "a plan")


def change(
    actions: list[str], *, before: Any = None, after: Any = None, unknown: Any = None, **more: Any
) -> dict[str, Any]:
    return {**more, "change": {"actions": actions, "before": before, "after": after, "after_unknown": unknown or {}}}


AGREE = {
    "the same": (change(CREATE, after={"size": 1}), change(CREATE, after={"size": 1})),
    "left open, known now": (
        change(CREATE, after={"size": 1}, unknown={"arn": True}),
        change(CREATE, after={"size": 1, "arn": "x"}),
    ),
    "left open deep inside": (
        change(CREATE, after={"block": [{"name": "n"}]}, unknown={"block": [{"id": True}]}),
        change(CREATE, after={"block": [{"name": "n", "id": "x"}]}),
    ),
    "scaled meanwhile by others": (
        change(UPDATE, before={"size": 1, "count": 2}, after={"size": 5, "count": 2}),
        change(UPDATE, before={"size": 1, "count": 9}, after={"size": 5, "count": 9}),
    ),
    "a deletion of what moved": (change(DELETE, before={"count": 2}), change(DELETE, before={"count": 9})),
}

DISAGREE = {
    "another value": (
        change(UPDATE, before={"size": 1}, after={"size": 5}),
        change(UPDATE, before={"size": 1}, after={"size": 6}),
    ),
    "another value beside one left open": (
        change(CREATE, after={"block": [{"name": "n"}]}, unknown={"block": [{"id": True}]}),
        change(CREATE, after={"block": [{"name": "m", "id": "x"}]}),
    ),
    "one more element": (change(CREATE, after={"list": [1]}), change(CREATE, after={"list": [1, 2]})),
    "one more argument": (
        change(UPDATE, before={"size": 1, "name": "n"}, after={"size": 5, "name": "n"}),
        change(UPDATE, before={"size": 1, "name": "n"}, after={"size": 5, "name": "m"}),
    ),
    "known no more": (
        change(UPDATE, before={"size": 1}, after={"size": 5}),
        change(UPDATE, before={"size": 1}, after={}, unknown={"size": True}),
    ),
    "another action": (
        change(UPDATE, before={"size": 1}, after={"size": 5}),
        change(["delete", "create"], before={"size": 1}, after={"size": 5}),
    ),
    "another object": (change(DELETE, before={}), change(DELETE, before={}, address="t.b", name="b")),
    "another move": (
        change(UPDATE, before={"size": 1}, after={"size": 5}),
        change(UPDATE, before={"size": 1}, after={"size": 5}, previous_address="t.old"),
    ),
    "a secret": (
        change(CREATE, after={"password": "reviewed-canary"}),
        change(CREATE, after={"password": "other-canary"}),
    ),
}


@pytest.mark.parametrize(("reviewed", "fresh"), AGREE.values(), ids=AGREE)
def test_a_fresh_plan_that_does_the_same_needs_no_review(reviewed: dict[str, Any], fresh: dict[str, Any]) -> None:
    assert disagreements(plan(reviewed), plan(fresh)) == ()


@pytest.mark.parametrize(("reviewed", "fresh"), DISAGREE.values(), ids=DISAGREE)
def test_a_fresh_plan_that_does_otherwise_names_where_and_no_value(
    reviewed: dict[str, Any], fresh: dict[str, Any]
) -> None:
    reasons = disagreements(plan(reviewed), plan(fresh))
    assert reasons
    assert all(each.startswith("t.") for each in reasons)
    assert "canary" not in "".join(reasons)


def test_an_output_that_nobody_saw_change_needs_a_review() -> None:
    changed = {"url": {"actions": ["update"], "before": "a", "after": "b"}}
    assert disagreements(plan(), plan(outputs=changed)) == ("output url: changes, which was not reviewed",)
    assert disagreements(plan(outputs=changed), plan()) == ()
