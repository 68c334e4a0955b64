"""Differences that AWS's provider does not count, and what it takes for missing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from tests.unit.bascule.sandbox.plan.test_planner import planned

HERE = {"id": "x", "region": "us-east-1", "tags_all": {}}
KEY = "arn:aws:kms:us-east-1:123456789012:key/1"
LISTENER = {"load_balancer_arn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/1", "port": 80}
TARGET = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1"
FUNCTION = {"function_name": "f", "role": "arn:aws:iam::123456789012:role/a", "handler": "a.b", "runtime": "python3.12"}
RULES = [
    {"rulePriority": 1, "selection": {"tagStatus": "tagged", "tagPrefixList": ["a", "b"]}, "action": {"type": "expire"}}
]


@pytest.mark.parametrize(("kind", "kept"), [("redirect", False), ("forward", True)])
def test_the_block_of_another_kind_of_action_does_not_count(cache: SchemaCache, kind: str, *, kept: bool) -> None:
    redirect = {"status_code": "HTTP_301", "port": "443", "protocol": "HTTPS"}
    before = {**HERE, **LISTENER, "default_action": [{"type": "redirect", "order": 1, "redirect": [redirect]}]}
    config = {**LISTENER, "default_action": [{"type": kind, "order": 1, "target_group_arn": TARGET}]}
    action = planned(cache, "aws_lb_listener", before, config).value["default_action"][0]
    assert bool(action["redirect"]) is kept


def test_a_missing_optional_block_goes_back_to_its_defaults(cache: SchemaCache) -> None:
    before = {**HERE, "name": "a", "encryption_configuration": [{"encryption_type": "KMS", "kms_key": KEY}]}
    result = planned(cache, "aws_ecr_repository", before, {"name": "a"})
    assert result.replaces == [("encryption_configuration", 0, "encryption_type")]
    default = {**before, "encryption_configuration": [{"encryption_type": "AES256", "kms_key": ""}]}
    assert planned(cache, "aws_ecr_repository", default, {"name": "a"}).value["id"] == "x"


def test_a_missing_block_that_the_cloud_fills_is_no_change(cache: SchemaCache) -> None:
    before = {**HERE, "budget_type": "COST", "time_unit": "MONTHLY", "cost_types": [{"include_tax": False}]}
    value = planned(cache, "aws_budgets_budget", before, {"budget_type": "COST", "time_unit": "MONTHLY"}).value
    assert value["cost_types"][0]["include_tax"] is False


@pytest.mark.parametrize(("new", "seen"), [({}, 1), ({"path_pattern": [{"values": ["/a"]}]}, 2)])
def test_a_new_member_of_a_set_in_which_nothing_stands_is_overlooked(
    cache: SchemaCache, new: dict[str, Any], seen: int
) -> None:
    old = {"host_header": [{"values": ["a.example"]}]}
    base = {"listener_arn": "arn:aws:a:b:123456789012:c", "priority": 1, "action": [{"type": "forward"}]}
    before = {**HERE, **base, "condition": [old]}
    value = planned(cache, "aws_lb_listener_rule", before, {**base, "condition": [old, new]}).value
    assert len(value["condition"]) == seen


@pytest.mark.parametrize(("enabled", "bucket"), [(True, "logs"), (False, None)])
def test_where_logs_go_does_not_count_while_none_are_written(
    cache: SchemaCache, bucket: str | None, *, enabled: bool
) -> None:
    logs = [{"enabled": enabled, "bucket": "logs"}]
    value = planned(cache, "aws_lb", None, {"name": "a", "subnets": ["s"], "access_logs": logs}).value
    assert value["access_logs"][0]["bucket"] == bucket


def test_triggers_do_nothing_without_a_forced_deployment(cache: SchemaCache) -> None:
    before = {**HERE, "name": "a", "launch_type": "EC2", "scheduling_strategy": "REPLICA"}
    value = planned(cache, "aws_ecs_service", before, {"name": "a", "triggers": {"now": "1"}}).value
    assert not value["triggers"]


@pytest.mark.parametrize(("most", "planned_storage"), [(200, 150), (None, 100)])
def test_storage_that_scales_by_itself_does_not_shrink(
    cache: SchemaCache, most: int | None, planned_storage: int
) -> None:
    before = {**HERE, "identifier": "a", "instance_class": "db.t3.micro", "allocated_storage": 150}
    before |= {"max_allocated_storage": most}
    config = {
        "identifier": "a",
        "instance_class": "db.t3.micro",
        "allocated_storage": 100,
        "max_allocated_storage": most,
    }
    assert planned(cache, "aws_db_instance", before, config).value["allocated_storage"] == planned_storage


@pytest.mark.parametrize(
    ("type_name", "argument", "before", "after", "same"),
    [
        ("aws_lambda_alias", "function_name", "arn:aws:lambda:us-east-1:123456789012:function:f", "f", True),
        ("aws_lambda_alias", "function_name", "f", "g", False),
        ("aws_launch_template", "ebs_optimized", "true", "1", True),
        ("aws_launch_template", "ebs_optimized", "true", "false", False),
        (
            "aws_appautoscaling_scheduled_action",
            "start_time",
            "2026-01-01T00:00:00Z",
            "2026-01-01T01:00:00+01:00",
            True,
        ),
        ("aws_route", "destination_ipv6_cidr_block", "::/0", "0::/0", True),
        ("aws_route", "destination_ipv6_cidr_block", "::/0", "2001:db8::/32", False),
        ("aws_route53_health_check", "ip_address", "2001:db8::1", "2001:DB8:0::1", True),
        ("aws_route53_health_check", "ip_address", "10.0.0.1", "10.0.0.2", False),
        ("aws_wafv2_ip_set", "addresses", ["2001:db8::/32"], ["2001:db8:0::/32"], True),
        ("aws_wafv2_ip_set", "addresses", ["10.0.0.0/8"], ["10.0.0.0/9"], False),
        ("aws_wafv2_ip_set", "addresses", ["10.0.0.0/8"], ["10.0.0.0/8", "11.0.0.0/8"], False),
        (
            "aws_autoscaling_group",
            "instance_maintenance_policy",
            [],
            [{"max_healthy_percentage": -1, "min_healthy_percentage": -1}],
            True,
        ),
        (
            "aws_autoscaling_group",
            "instance_maintenance_policy",
            [],
            [{"max_healthy_percentage": 120, "min_healthy_percentage": 90}],
            False,
        ),
        ("aws_network_acl_rule", "protocol", "6", "tcp", True),
        ("aws_network_acl_rule", "protocol", "6", "udp", False),
        ("aws_sns_topic_subscription", "filter_policy", '{"a": ["b"]}', '{"a":["b"]}', True),
        ("aws_sns_topic_subscription", "filter_policy", '{"a": ["b", "c"]}', '{"a": ["c", "b"]}', False),
        ("aws_ecs_service", "propagate_tags", None, "NONE", True),
        ("aws_iam_openid_connect_provider", "url", "a.example", "https://a.example", True),
        ("aws_iam_openid_connect_provider", "url", "a.example", "https://A.example", False),
        (
            "aws_ecr_lifecycle_policy",
            "policy",
            json.dumps({"rules": RULES}),
            json.dumps({"rules": RULES, "x": 1}),
            True,
        ),
        ("aws_ecr_lifecycle_policy", "policy", json.dumps({"rules": RULES}), json.dumps({"rules": []}), False),
    ],
)
def test_some_differences_do_not_count(
    cache: SchemaCache, type_name: str, argument: str, before: Any, after: Any, *, same: bool
) -> None:
    result = planned(cache, type_name, {**HERE, argument: before}, {argument: after})
    assert (result.value[argument] == before) is same


def test_a_policy_is_the_same_with_truths_as_texts(cache: SchemaCache) -> None:
    def policy(value: Any) -> str:
        return json.dumps({"Statement": [{"Condition": {"Bool": {"aws:SecureTransport": value}}}]})

    before = {**HERE, "bucket": "a", "policy": policy("false")}
    result = planned(cache, "aws_s3_bucket_policy", before, {"bucket": "a", "policy": policy(value=False)})
    assert result.value["policy"] == policy("false")


def test_an_empty_block_that_is_added_is_no_change(cache: SchemaCache) -> None:
    before = {**HERE, **FUNCTION, "vpc_config": []}
    config = {**FUNCTION, "vpc_config": [{"subnet_ids": [], "security_group_ids": []}]}
    assert planned(cache, "aws_lambda_function", before, config).value["vpc_config"] == []


@pytest.mark.parametrize(
    ("before", "after", "replaced"),
    [
        (None, "DEFAULT_ACTION_ORDER", False),
        (None, "STRICT_ORDER", True),
        ("STRICT_ORDER", "DEFAULT_ACTION_ORDER", True),
        ("DEFAULT_ACTION_ORDER", "STRICT_ORDER", True),
    ],
)
def test_the_usual_order_of_firewall_rules_may_be_said_or_not(
    cache: SchemaCache, before: str | None, after: str, *, replaced: bool
) -> None:
    def rule_group(order: str | None) -> dict[str, Any]:
        options = [{"rule_order": order}] if order else []
        group = {"rules_source": [{"rules_string": "pass"}], "stateful_rule_options": options}
        return {"name": "a", "type": "STATEFUL", "capacity": 1, "rule_group": [group]}

    result = planned(cache, "aws_networkfirewall_rule_group", {**HERE, **rule_group(before)}, rule_group(after))
    assert bool(result.replaces) is replaced
