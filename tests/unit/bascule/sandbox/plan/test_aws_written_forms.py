"""The form in which AWS's provider writes what a configuration says otherwise."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from tests.unit.bascule.sandbox.plan.test_planner import planned

HERE = {"id": "x", "region": "us-east-1", "tags_all": {}}
SCRIPT = "#!/bin/sh\n"
GROUP = {"name": "a", "max_size": 1, "min_size": 0}


def test_a_security_group_rule_is_written_with_the_name_of_its_protocol(cache: SchemaCache) -> None:
    config = {"security_group_id": "sg-1", "type": "ingress", "protocol": "6", "from_port": 1, "to_port": 1}
    assert planned(cache, "aws_security_group_rule", None, config).value["protocol"] == "tcp"


@pytest.mark.parametrize(
    ("type_name", "config", "argument", "form"),
    [
        ("aws_route53_zone", {"name": "a.example."}, "name", "a.example"),
        (
            "aws_route53_record",
            {"zone_id": "Z1", "name": "A.Example.", "type": "A", "ttl": 60, "records": ["10.0.0.1"]},
            "name",
            "a.example",
        ),
        (
            "aws_cloudwatch_log_metric_filter",
            {"name": "a", "log_group_name": "g", "pattern": " ERROR "},
            "pattern",
            "ERROR",
        ),
        (
            "aws_cloudwatch_event_rule",
            {"event_pattern": '{"b": [{"numeric": [">", 1]}]}'},
            "event_pattern",
            '{"b":[{"numeric":[">",1]}]}',
        ),
        (
            "aws_s3_bucket_website_configuration",
            {"bucket": "a", "routing_rules": '[{"Redirect": {"HostName": "a"}}]'},
            "routing_rules",
            '[{"Redirect":{"HostName":"a"}}]',
        ),
        (
            "aws_launch_configuration",
            {"image_id": "ami-1", "instance_type": "a", "user_data": SCRIPT},
            "user_data",
            hashlib.sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest(),
        ),
    ],
)
def test_some_texts_are_written_in_the_provider_s_form(
    cache: SchemaCache, type_name: str, config: dict[str, Any], argument: str, form: str
) -> None:
    assert planned(cache, type_name, None, config).value[argument] == form


def test_rules_inside_a_security_group_have_the_name_of_their_protocol(cache: SchemaCache) -> None:
    rule = {"from_port": 1, "to_port": 1, "protocol": "6", "cidr_blocks": ["10.0.0.0/8"]}
    [ingress] = planned(cache, "aws_security_group", None, {"ingress": [rule]}).value["ingress"]
    assert ingress["protocol"] == "tcp"


@pytest.mark.parametrize(("share", "planned_share"), [(200, None), (150, 150)])
def test_only_a_default_share_is_left_out_for_a_daemon(
    cache: SchemaCache, share: int, planned_share: int | None
) -> None:
    config = {"name": "a", "scheduling_strategy": "DAEMON", "deployment_maximum_percent": share}
    assert planned(cache, "aws_ecs_service", None, config).value["deployment_maximum_percent"] == planned_share


@pytest.mark.parametrize(("name", "id_"), [("new", "unknown"), ("old", "lt-1")])
def test_a_scaling_group_s_template_by_another_name_has_a_word_for_its_id(
    cache: SchemaCache, name: str, id_: str
) -> None:
    before = {**HERE, **GROUP, "launch_template": [{"id": "lt-1", "name": "old", "version": "1"}]}
    config = {**GROUP, "launch_template": [{"name": name, "version": "1"}]}
    assert planned(cache, "aws_autoscaling_group", before, config).value["launch_template"][0]["id"] == id_


@pytest.mark.parametrize(
    ("override", "zero"), [([{"instance_type": "t3.micro"}], True), ([], False)], ids=["overrides", "none"]
)
def test_a_mixed_policy_that_is_written_anew_has_zeros_for_what_is_computed(
    cache: SchemaCache, override: list[dict[str, Any]], *, zero: bool
) -> None:
    template = {"launch_template_specification": [{"launch_template_id": "lt-1"}], "override": override}
    policy = {"instances_distribution": [{"on_demand_base_capacity": 1}], "launch_template": [template]}
    value = planned(cache, "aws_autoscaling_group", None, {**GROUP, "mixed_instances_policy": [policy]}).value
    found = value["mixed_instances_policy"][0]["instances_distribution"][0]["spot_instance_pools"]
    assert (found == 0) is zero
