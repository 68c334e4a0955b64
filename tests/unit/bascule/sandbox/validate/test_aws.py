from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from tests.unit.bascule.sandbox.validate.test_validation import errors

GROUP = {"max_size": 1, "min_size": 0}
RULE = {
    "listener_arn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/1/2",
    "action": [{"type": "fixed-response"}],
}


@pytest.mark.parametrize(
    ("type_name", "arguments", "name"),
    [
        ("aws_launch_template", {"ebs_optimized": "yes"}, "ebs_optimized"),
        ("aws_launch_template", {"name": "ab"}, "name"),
        ("aws_launch_template", {"tag_specifications": [{"resource_type": "bucket"}]}, "tag_specifications"),
        ("aws_autoscaling_group", {**GROUP, "launch_template": [{"id": "no such"}]}, "launch_template"),
        (
            "aws_autoscaling_group",
            {**GROUP, "instance_refresh": [{"strategy": "Rolling", "triggers": ["image"]}]},
            "instance_refresh",
        ),
        ("aws_lb_listener_rule", {**RULE, "priority": 0}, "priority"),
        ("aws_lb_listener_rule", {**RULE, "priority": 50_001}, "priority"),
        ("aws_iam_policy", {"policy": ' {"Statement": []}'}, "policy"),
        ("aws_iam_policy", {"policy": "[]"}, "policy"),
        ("aws_iam_role_policy", {"role": "a", "policy": ""}, "policy"),
        ("aws_iam_instance_profile", {"name": "not good"}, "name"),
        ("aws_db_instance", {"instance_class": "a", "identifier": "Upper"}, "identifier"),
        ("aws_db_instance", {"instance_class": "a", "identifier": "a--b"}, "identifier"),
        ("aws_db_instance", {"instance_class": "a", "identifier": "1a"}, "identifier"),
        ("aws_db_instance", {"instance_class": "a", "maintenance_window": "someday"}, "maintenance_window"),
        ("aws_db_instance", {"instance_class": "a", "final_snapshot_identifier": "a-"}, "final_snapshot_identifier"),
        ("aws_db_subnet_group", {"name": "default", "subnet_ids": ["s"]}, "name"),
        (
            "aws_elasticache_replication_group",
            {"replication_group_id": "a--b", "description": "d"},
            "replication_group_id",
        ),
        ("aws_cloudwatch_event_rule", {"name": "not good"}, "name"),
    ],
)
def test_the_aws_provider_refuses_it_where_it_stands(
    cache: SchemaCache, type_name: str, arguments: dict[str, Any], name: str
) -> None:
    assert name in [each.path[0] for each in errors(cache, type_name, **arguments) if each.path]


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("aws_launch_template", {"ebs_optimized": "true", "name": "abc"}),
        ("aws_autoscaling_group", {**GROUP, "launch_template": [{"id": "lt-0a1"}]}),
        ("aws_lb_listener_rule", {**RULE, "priority": 99_999, "condition": [{"host_header": [{"values": ["a"]}]}]}),
        ("aws_iam_policy", {"policy": '{"Statement": []}'}),
        ("aws_db_instance", {"instance_class": "a", "identifier": "a-1", "maintenance_window": "Sun:04:00-sun:05:00"}),
        ("aws_db_instance", {"instance_class": "a", "identifier_prefix": "a-", "final_snapshot_identifier": "A-1"}),
        ("aws_elasticache_replication_group", {"replication_group_id": "Upper-1", "description": "d"}),
    ],
)
def test_the_aws_provider_takes_it(cache: SchemaCache, type_name: str, arguments: dict[str, Any]) -> None:
    assert errors(cache, type_name, **arguments) == []
