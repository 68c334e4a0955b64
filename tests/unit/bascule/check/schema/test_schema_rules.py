"""One small configuration for each of the schema rules, and what they are silent about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.check.check import check_files
from tests.unit.bascule.check.stacks import write_file, write_stack

LB: dict[str, Any] = {"name": "web", "subnets": ["subnet-1", "subnet-2"], "idle_timeout": 3600}
GROUP: dict[str, Any] = {"port": 80, "protocol": "HTTP", "vpc_id": "vpc-1"}


def messages(folder: Path, rule: str, document: Any) -> list[str]:
    """What the rule of that number finds."""
    report = check_files([write_file(folder, document)])
    return [each.message for each in report.findings if each.rule == f"BSC_SCHEMA_{rule}"]


@pytest.mark.parametrize(
    ("rule", "type_", "arguments", "message"),
    [
        ("001", "aws_load_balancer", {}, "hashicorp/aws 6.47.0 has no resource aws_load_balancer"),
        ("001", "aws_lambda_functoin", {}, "aws_lambda_function is meant?"),
        ("002", "aws_lb", {**LB, "idle_timeuot": 60}, "idle_timeuot is no argument here; idle_timeout is meant?"),
        ("002", "aws_lb", {**LB, "access_logs": {"bucket": "b", "buckets": 1}}, "access_logs.buckets is no argument"),
        (
            "003",
            "aws_lb_listener",
            {"load_balancer_arn": "arn:aws:elasticloadbalancing:us-east-1:1:x"},
            "default_action",
        ),
        ("004", "aws_lb", {**LB, "idle_timeout": "soon"}, "idle_timeout is a text, and a number is accepted"),
        ("004", "aws_lb", {**LB, "subnets": "subnet-1"}, "subnets is a text, and a list is accepted"),
        ("004", "aws_lb", {**LB, "access_logs": "b"}, "access_logs is a block"),
        ("005", "aws_lb", {**LB, "dns_name": "x"}, "dns_name is decided by the provider"),
        ("006", "aws_lb", {**LB, "load_balancer_type": "BOGUS"}, "load_balancer_type"),
        ("006", "aws_lb_target_group", {**GROUP, "health_check": {"interval": 1}}, "health_check.interval"),
        ("006", "aws_lb", {**LB, "name": "x" * 33}, "name: expected length"),
        ("006", "aws_iam_role", {"assume_role_policy": "no JSON"}, "assume_role_policy"),
        ("007", "aws_lb", {**LB, "name_prefix": "x"}, "name, name_prefix exclude each other"),
        ("007", "aws_lb", {"name": "web"}, "one of subnet_mapping, subnets is needed"),
        ("008", "aws_lb", {**LB, "access_logs": [{"bucket": "a"}, {"bucket": "b"}]}, "access_logs is there 2 times"),
    ],
)
def test_what_the_provider_refuses_is_found(
    tmp_path: Path, rule: str, type_: str, arguments: Any, message: str
) -> None:
    found = messages(tmp_path, rule, {"resource": {type_: {"x": arguments}}})
    assert message in "; ".join(found)


@pytest.mark.parametrize(
    ("type_", "arguments"),
    [
        ("aws_lb", LB),
        ("aws_lb", {**LB, "idle_timeout": "3600", "internal": "true", "name": None}),
        ("aws_cloudwatch_log_group", {"name": "logs", "retention_in_days": "30"}),
        ("aws_lb", {**LB, "subnets": "${var.subnets}", "load_balancer_type": "${var.type}"}),
        ("aws_lb", {"name": "web", "subnet_mapping": "${var.mapping}"}),
        ("aws_lb", {**LB, "dynamic": {"access_logs": {"for_each": "${var.logs}", "content": {"bucket": "b"}}}}),
        ("aws_lb", {**LB, "ip_address_type": "dualstack-without-public-ipv4"}),
        (
            "aws_lambda_function",
            {"function_name": "f", "role": "${var.role}", "runtime": "python3.19", "filename": "f"},
        ),
        ("aws_wafv2_rule_group", {"anything": 1}),
        ("aws_ssm_parameter", {"name": "p", "type": "SecureString", "value_wo": "${var.x}", "value_wo_version": 1}),
        ("acme_thing", {"anything": 1}),
        ("terraform_data", {"input": 1}),
    ],
)
def test_what_the_provider_accepts_or_nobody_knows_passes(tmp_path: Path, type_: str, arguments: Any) -> None:
    report = check_files([write_file(tmp_path, {"resource": {type_: {"x": arguments}}})])
    assert [each for each in report.findings if each.rule.startswith("BSC_SCHEMA_")] == []


def test_what_is_deprecated_is_found_in_stacks_and_left_alone_in_files_of_others(tmp_path: Path) -> None:
    document = {"resource": {"aws_s3_bucket": {"x": {"acl": "private", "tags": {"owner": "platform"}}}}}
    found = [each.message for each in check_files([write_stack(tmp_path, document)]).findings]
    assert "acl is deprecated" in "; ".join(found)
    assert messages(tmp_path, "009", document) == []


def test_a_secret_is_not_shown(tmp_path: Path) -> None:
    broker = {"broker_name": "b", "user": {"username": "user", "password": "hunter2,"}}
    (found,) = messages(tmp_path, "006", {"resource": {"aws_mq_broker": {"x": broker}}})
    assert found == "user.password: the value, which is not shown, is not accepted"


def test_data_sources_and_providers_are_judged_too(tmp_path: Path) -> None:
    document = {"data": {"aws_vpc": {"v": {"cidr": "x"}}}, "provider": {"aws": {"alias": "a", "regoin": "us-east-1"}}}
    assert [each.partition(" ")[0] for each in messages(tmp_path, "002", document)] == ["cidr", "regoin"]


@pytest.mark.parametrize(
    ("required", "said"),
    [
        ({"source": "acme/aws"}, "arguments of acme/aws: its schema is not at hand"),
        ({"source": "aws", "version": "~> 5.0"}, "hashicorp/aws ~> 5.0: the schema at hand is of 6.47.0"),
        ({"source": "hashicorp/aws", "version": "~> 5.0"}, "hashicorp/aws ~> 5.0: the schema at hand is of 6.47.0"),
    ],
)
def test_another_provider_or_version_is_not_looked_at_and_said(tmp_path: Path, required: Any, said: str) -> None:
    document = {"terraform": {"required_providers": {"aws": required}}, "resource": {"aws_lb": {"x": {"no": 1}}}}
    report = check_files([write_file(tmp_path, document)])
    assert [each for each in report.findings if each.rule.startswith("BSC_SCHEMA_")] == []
    assert any(each.endswith(said) for each in report.not_looked_at)


def test_a_plans_values_are_not_judged_again(tmp_path: Path) -> None:
    record = {
        "address": "aws_lb.x",
        "mode": "managed",
        "type": "aws_lb",
        "name": "x",
        "values": {"dns_name": "computed"},
    }
    plan = {"format_version": "1.2", "planned_values": {"root_module": {"resources": [record]}}}
    path = write_file(tmp_path, plan, "plan.json")
    assert read_configuration(path).blocks
    assert messages(tmp_path, "005", plan) == []
