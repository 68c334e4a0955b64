"""Recorded plans of both engines, and what a plan may be short of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import Configuration, Kind, Unknown, read_configuration
from tests.unit.bascule.assembly.configuration.written import block_at, read

PLANS = sorted(Path(__file__).with_name("plans").glob("*.json"))


@pytest.fixture(params=PLANS, ids=lambda path: path.stem)
def plan(request: pytest.FixtureRequest) -> Configuration:
    """The plan of one engine."""
    return read_configuration(request.param)


def test_instances_have_their_resources_address(plan: Configuration) -> None:
    addresses = [block.address for block in plan.of_kind(Kind.RESOURCE)]
    assert addresses.count("terraform_data.a") == 2
    assert addresses.count("module.m.terraform_data.inner") == 2


def test_what_is_known_after_apply_is_unknown_with_what_it_reads(plan: Configuration) -> None:
    block = block_at(plan, "terraform_data.c")
    assert block.get("input.known") == "yes"
    assert isinstance(block.get("input.arn"), Unknown)
    assert block.get("input.arn").references == ("terraform_data.a",)


def test_what_nobody_wrote_and_the_provider_computes_is_no_argument(plan: Configuration) -> None:
    assert block_at(plan, "terraform_data.c").get("id") is None


def test_values_of_called_modules_lead_to_what_their_caller_gives(plan: Configuration) -> None:
    inner = block_at(plan, "module.m.terraform_data.inner")
    assert inner.references == {"terraform_data.a"}
    assert inner.get("input").references == ("terraform_data.a",)


def test_sensitive_values_are_not_there(plan: Configuration) -> None:
    assert "hunter2" not in repr(plan)
    assert isinstance(block_at(plan, "output.s").get("value"), Unknown)
    assert block_at(plan, "output.p").get("value") == "plain"


def test_what_a_plan_does_not_say_is_said(plan: Configuration) -> None:
    assert [each.partition(":")[0] for each in plan.unread] == ["the backend"]


def change(actions: list[str], **values: Any) -> dict[str, Any]:
    """A member of `resource_changes`."""
    after = None if actions == ["delete"] else values
    return {
        "address": "aws_lb.x",
        "mode": "managed",
        "type": "aws_lb",
        "name": "x",
        "change": {"actions": actions, "before": {}, "after": after, "after_unknown": {}, "after_sensitive": {}},
    }


@pytest.mark.parametrize(
    ("actions", "count"), [(["delete"], 0), (["forget"], 0), (["no-op"], 1), (["delete", "create"], 1), (["update"], 1)]
)
def test_only_what_is_there_after_apply_is_judged(tmp_path: Path, actions: list[str], count: int) -> None:
    plan = {"format_version": "1.2", "resource_changes": [change(actions, name="web")]}
    assert len(read(tmp_path, plan, "plan.json").blocks) == count


def test_planned_values_alone_are_enough(tmp_path: Path) -> None:
    record = {
        "address": 'module.m["a.b"].aws_lb.x[0]',
        "mode": "managed",
        "type": "aws_lb",
        "name": "x",
        "values": {"name": "w"},
    }
    child = {"address": "module.m", "resources": [record]}
    plan = {"format_version": "1.2", "planned_values": {"root_module": {"child_modules": [child]}}}
    found = read(tmp_path, plan, "plan.json")
    assert block_at(found, "module.m.aws_lb.x").get("name") == "w"


def test_data_sources_that_were_read_before_are_there(tmp_path: Path) -> None:
    record = {"address": "data.aws_vpc.v", "mode": "data", "type": "aws_vpc", "name": "v", "values": {"id": "vpc-1"}}
    prior = {"values": {"root_module": {"resources": [record]}}}
    plan = {"format_version": "1.2", "resource_changes": [], "prior_state": prior}
    assert block_at(read(tmp_path, plan, "plan.json"), "data.aws_vpc.v").get("id") == "vpc-1"


def test_a_sensitive_literal_of_the_configuration_is_no_secret_any_more(tmp_path: Path) -> None:
    record = change(["create"], password="in the file")
    record["change"]["after_sensitive"] = {"password": True}
    expressions = {"password": {"constant_value": "in the file"}}
    configuration = {"root_module": {"resources": [{"address": "aws_lb.x", "expressions": expressions}]}}
    plan = {"format_version": "1.2", "resource_changes": [record], "configuration": configuration}
    assert block_at(read(tmp_path, plan, "plan.json"), "aws_lb.x").get("password") == "in the file"


def test_providers_are_evaluated_with_the_plans_variables(tmp_path: Path) -> None:
    providers = {
        "aws": {
            "name": "aws",
            "expressions": {"region": {"constant_value": "${var.region}", "references": ["var.region"]}},
        },
        "aws.west": {
            "name": "aws",
            "alias": "west",
            "expressions": {"default_tags": [{"tags": {"constant_value": {"a": "b"}}}]},
        },
        "module.m:aws": {"name": "aws", "expressions": {"region": {"references": ["var.r"]}}},
    }
    plan = {
        "format_version": "1.2",
        "resource_changes": [],
        "variables": {"region": {"value": "eu-west-1"}},
        "configuration": {"provider_config": providers, "root_module": {}},
    }
    found = read(tmp_path, plan, "plan.json")
    assert block_at(found, "provider.aws").get("region") == "eu-west-1"
    assert block_at(found, "provider.aws.west").get("default_tags.tags.a") == "b"
    assert isinstance(block_at(found, "module.m.provider.aws").get("region"), Unknown)


def test_what_is_known_of_an_unknown_json_text_is_there_where_the_configuration_was_json(tmp_path: Path) -> None:
    record = change(["create"])
    record["change"]["after_unknown"] = {"policy": True}
    text = '${jsonencode({Action = "*", Resource = aws_s3_bucket.b.arn, Region = var.region, Key = var.key})}'
    written = {"policy": {"constant_value": text, "references": ["aws_s3_bucket.b.arn", "aws_s3_bucket.b"]}}
    plan = {
        "format_version": "1.2",
        "resource_changes": [record],
        "variables": {"region": {"value": "eu-west-1"}, "key": {"value": "hunter2"}},
        "configuration": {
            "root_module": {
                "resources": [{"address": "aws_lb.x", "expressions": written}],
                "variables": {"key": {"sensitive": True}},
            }
        },
    }
    found = block_at(read(tmp_path, plan, "plan.json"), "aws_lb.x").document("policy")
    assert (found["Action"], found["Region"], isinstance(found["Resource"], Unknown)) == ("*", "eu-west-1", True)
    assert isinstance(found["Key"], Unknown)
