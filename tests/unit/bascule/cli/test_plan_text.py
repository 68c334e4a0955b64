"""Plans as commands show them before they ask."""

from __future__ import annotations

import json
from typing import Any

from bascule.assembly.plan import read_plan
from bascule.cli.plan_text import plan_text


def _resource(address: str, actions: list[str], **change: Any) -> dict[str, Any]:
    type_, _, name = address.partition(".")
    return {"address": address, "type": type_, "name": name, "change": {"actions": actions, **change}}


def test_a_plan_is_shown_by_addresses_and_names_of_attributes_without_a_value() -> None:
    resources = [
        _resource("aws_s3_bucket.a", ["no-op"], importing={"id": "acme"}),
        _resource("aws_vpc.b", ["update"], before={"tags": {"x": "old"}}, after={"tags": {"x": "new"}}),
        _resource("aws_vpc.c", ["delete", "create"], before={"cidr": "10.0.0.0/8"}, after={"cidr": "11.0.0.0/8"}),
        _resource("aws_vpc.d", ["create"]),
    ]
    plan = read_plan(json.dumps({"format_version": "1.2", "resource_changes": resources}), "plan")
    assert plan_text("dev-aws-app", plan).splitlines() == [
        "dev-aws-app:",
        "    aws_s3_bucket.a  (import acme)",
        "  ~ aws_vpc.b  (tags)",
        "  ! aws_vpc.c  (destroyed and made anew; cidr)",
        "  + aws_vpc.d",
        "  1 to import, 1 to update, 1 to replace, 1 to create",
    ]


def test_an_empty_plan_says_so() -> None:
    assert plan_text("a", read_plan('{"format_version": "1.2"}', "plan")) == "a:\n  nothing to do"
