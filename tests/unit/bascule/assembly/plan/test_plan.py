"""Plans read from their JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.assembly.plan import MASK, UNKNOWN, Plan, ResourceChange, read_plan
from bascule.errors import StateError


def _resource(address: str, actions: list[str], **more: Any) -> dict[str, Any]:
    type_, _, name = address.partition("[")[0].partition(".")
    change = {"actions": actions, **more.pop("change", {})}
    return {"address": address, "type": type_, "name": name, "mode": "managed", "change": change, **more}


def _plan(*changes: dict[str, Any], **members: Any) -> Plan:
    return read_plan(json.dumps({"format_version": "1.2", "resource_changes": changes, **members}), "plan of a")


def _change(before: Any, after: Any, **more: Any) -> ResourceChange:
    change = {"before": before, "after": after, **more}
    (found,) = _plan(_resource("aws_vpc.a", ["update"], change=change)).changes
    return found


def test_what_nothing_happens_to_is_no_change() -> None:
    plan = _plan(_resource("aws_vpc.a", ["no-op"]), _resource("aws_ami.b", ["read"], mode="data"))
    assert plan.is_empty
    assert plan.counts == {}


@pytest.mark.parametrize(
    ("actions", "verb"),
    [
        (["create"], "create"),
        (["update"], "update"),
        (["delete"], "delete"),
        (["delete", "create"], "replace"),
        (["create", "delete"], "replace"),
        (["forget"], "forget"),
        (["something", "new"], "update"),
    ],
)
def test_actions_have_one_verb(actions: list[str], verb: str) -> None:
    (change,) = _plan(_resource("aws_vpc.a", actions)).changes
    assert change.verb == verb


def test_an_import_that_changes_nothing_is_told_from_one_that_does() -> None:
    quiet = _resource("aws_vpc.a", ["no-op"], change={"importing": {"id": "vpc-1"}})
    loud = _resource("aws_vpc.b", ["update"], change={"importing": {"id": "vpc-2"}})
    assert _plan(quiet).only_imports
    assert not _plan(quiet, loud).only_imports
    assert _plan(quiet, loud).counts == {"import": 2, "update": 1}


def test_a_move_counts_though_nothing_changes() -> None:
    (moved,) = _plan(_resource("aws_vpc.b", ["no-op"], previous_address="aws_vpc.a")).changes
    assert (moved.previous_address, moved.verb) == ("aws_vpc.a", "nothing")


def test_an_instance_belongs_to_the_element_without_its_index() -> None:
    (change,) = _plan(_resource('aws_subnet.a["x"]', ["create"])).changes
    assert (change.address, change.element) == ('aws_subnet.a["x"]', "aws_subnet.a")


def test_attributes_differ_path_by_path() -> None:
    found = _change(
        {"tags": {"Name": "a", "my key": "1"}, "rule": [{"port": 80}], "list": [1]},
        {"tags": {"Name": "b", "my key": "2"}, "rule": [{"port": 443}], "list": [1, 2]},
    ).attributes
    assert {each.path: (each.before, each.after) for each in found} == {
        "tags.Name": ("a", "b"),
        'tags["my key"]': ("1", "2"),
        "rule[0].port": (80, 443),
        "list": ([1], [1, 2]),
    }
    assert {each.argument for each in found} == {"tags", "rule", "list"}


def test_no_sensitive_value_is_among_the_attributes() -> None:
    change = _change(
        {"password": "old", "env": [{"v": "s1"}], "grown": [{"v": "s1"}]},
        {"password": "new", "env": [{"v": "s2"}], "grown": [{"v": "s1"}, {"v": "s2"}]},
        before_sensitive={"password": True, "env": [{"v": True}], "grown": [{"v": True}]},
        after_sensitive={"password": True, "env": [{"v": True}], "grown": [{"v": True}, {"v": True}]},
    )
    assert {each.path: (each.before, each.after) for each in change.attributes} == {
        "password": (MASK, MASK),
        "env[0].v": (MASK, MASK),
        "grown": (MASK, MASK),
    }


def test_a_value_that_is_sensitive_on_one_side_is_masked_on_both() -> None:
    (found,) = _change({"a": "old"}, {"a": "new"}, after_sensitive={"a": True}).attributes
    assert (found.before, found.after) == (MASK, MASK)


def test_a_value_known_after_apply_is_a_change() -> None:
    (found,) = _change({"arn": "x"}, {}, after_unknown={"arn": True}).attributes
    assert (found.path, found.after) == ("arn", UNKNOWN)


def test_drift_is_read_apart_from_changes() -> None:
    plan = _plan(resource_drift=[_resource("aws_vpc.a", ["delete"])], output_changes={"x": {"actions": ["update"]}})
    assert [each.address for each in plan.drift] == ["aws_vpc.a"]
    assert plan.outputs == ("x",)
    assert not plan.changes


@pytest.mark.parametrize("text", ["", "[]", "{", '{"resource_changes": []}', '{"format_version": "2.0"}', "<html>"])
def test_what_is_no_plan_is_refused_by_name(text: str) -> None:
    with pytest.raises(StateError, match="plan of a"):
        read_plan(text, "plan of a")
