"""Rules of AWS types that are data: what is recomputed, replaced, needed, forbidden, or applies to one kind only."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.plan.test_planner import planned

HERE = {"id": "x", "region": "us-east-1", "tags_all": {}}
TABLE = {
    "name": "t",
    "hash_key": "user",
    "attribute": [{"name": "user", "type": "S"}],
    "billing_mode": "PAY_PER_REQUEST",
}
KEY = "arn:aws:kms:us-east-1:123456789012:key/1"
LISTENER = {"load_balancer_arn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/1", "port": 80}
TARGET = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/a/1"
FUNCTION = {"function_name": "f", "role": "arn:aws:iam::123456789012:role/a", "handler": "a.b", "runtime": "python3.12"}
RULES = [
    {"rulePriority": 1, "selection": {"tagStatus": "tagged", "tagPrefixList": ["a", "b"]}, "action": {"type": "expire"}}
]


def unknown_names(value: dict[str, Any]) -> set[str]:
    return {name for name, each in value.items() if isinstance(each, Unknown)}


@pytest.mark.parametrize(
    ("change", "forgotten"),
    [
        ({"image_id": "ami-2", "update_default_version": True}, {"latest_version", "default_version"}),
        ({"image_id": "ami-2"}, {"latest_version"}),
        ({"description": "new"}, set()),
    ],
)
def test_a_launch_template_gets_a_new_version_unless_only_its_description_changes(
    cache: SchemaCache, change: dict[str, Any], forgotten: set[str]
) -> None:
    before = {**HERE, "name": "web", "latest_version": 1, "default_version": 1, "image_id": "ami-1"}
    config = {"name": "web", "image_id": "ami-1", **change}
    assert unknown_names(planned(cache, "aws_launch_template", before, config).value) == forgotten


def test_what_follows_from_an_argument_is_unknown_even_where_the_configuration_says_it(cache: SchemaCache) -> None:
    before = {**HERE, "name": "/a", "type": "String", "insecure_value": "1", "value": "1", "version": 1}
    value = planned(cache, "aws_ssm_parameter", before, {"name": "/a", "type": "String", "insecure_value": "2"}).value
    assert unknown_names(value) == {"insecure_value", "value"}


@pytest.mark.parametrize(("engine", "replaced"), [("aurora-mysql", False), ("mysql", True)])
def test_only_some_engines_change_their_storage_in_place(cache: SchemaCache, engine: str, *, replaced: bool) -> None:
    before = {**HERE, "engine": engine, "cluster_identifier": "a", "storage_type": "io1"}
    config = {"engine": engine, "cluster_identifier": "a", "storage_type": "gp3"}
    assert (("storage_type",) in planned(cache, "aws_rds_cluster", before, config).replaces) is replaced


@pytest.mark.parametrize(
    ("type_name", "config", "message"),
    [
        ("aws_dynamodb_table", {**TABLE, "stream_enabled": True}, "stream_view_type"),
        ("aws_dynamodb_table", {**TABLE, "hash_key": "other"}, "all attributes must be indexed"),
        ("aws_dynamodb_table", {**TABLE, "billing_mode": "PROVISIONED"}, "read_capacity must be at least 1"),
        ("aws_dynamodb_table", {**TABLE, "read_capacity": 5}, "read_capacity can not be set"),
        ("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 1, "type": "gp2", "iops": 100}, "iops"),
        ("aws_lambda_function", {**FUNCTION, "handler": None}, "handler"),
        ("aws_sqs_queue", {"name": "a", "fifo_queue": True}, "invalid name"),
        ("aws_sqs_queue", {"name": "a", "content_based_deduplication": True}, "content_based_deduplication"),
        ("aws_kinesis_stream", {"name": "a"}, "shard_count"),
        ("aws_api_gateway_authorizer", {"name": "a", "rest_api_id": "1"}, "authorizer_uri"),
        ("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 1, "type": "io1"}, "iops"),
        ("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 1, "throughput": 125}, "throughput"),
        ("aws_placement_group", {"name": "a", "strategy": "cluster", "partition_count": 2}, "partition_count"),
        ("aws_nat_gateway", {"subnet_id": "s", "secondary_private_ip_address_count": 1}, "address_count"),
    ],
)
def test_combinations_are_refused_when_they_are_planned(
    cache: SchemaCache, type_name: str, config: dict[str, Any], message: str
) -> None:
    with pytest.raises(Refusal, match=message):
        planned(cache, type_name, None, config)


@pytest.mark.parametrize(
    ("type_name", "config"),
    [
        ("aws_dynamodb_table", {**TABLE, "stream_enabled": True, "stream_view_type": "NEW_IMAGE"}),
        ("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 1, "type": "gp3", "iops": 4000}),
        ("aws_ebs_volume", {"availability_zone": "us-east-1a", "size": 1, "type": "gp3", "throughput": 125}),
        ("aws_placement_group", {"name": "a", "strategy": "partition", "partition_count": 2}),
        (
            "aws_nat_gateway",
            {"subnet_id": "s", "connectivity_type": "private", "secondary_private_ip_address_count": 1},
        ),
        ("aws_lambda_function", {**FUNCTION, "handler": None, "runtime": None, "package_type": "Image"}),
        ("aws_sqs_queue", {"name": "a.fifo", "fifo_queue": True, "content_based_deduplication": True}),
        ("aws_kinesis_stream", {"name": "a", "stream_mode_details": [{"stream_mode": "ON_DEMAND"}]}),
    ],
)
def test_combinations_that_fit_are_planned(cache: SchemaCache, type_name: str, config: dict[str, Any]) -> None:
    assert isinstance(planned(cache, type_name, None, config).value["id"], Unknown)


@pytest.mark.parametrize(("kind", "timeout"), [("application", 60), ("network", None)])
def test_an_argument_has_no_default_for_an_object_that_it_does_not_apply_to(
    cache: SchemaCache, kind: str, timeout: int | None
) -> None:
    value = planned(cache, "aws_lb", None, {"name": "a", "load_balancer_type": kind, "subnets": ["s"]}).value
    assert value["idle_timeout"] == timeout


@pytest.mark.parametrize(("kind", "kept"), [("redirect", False), ("forward", True)])
def test_the_block_of_another_kind_of_action_does_not_count(cache: SchemaCache, kind: str, *, kept: bool) -> None:
    redirect = {"status_code": "HTTP_301", "port": "443", "protocol": "HTTPS"}
    before = {**HERE, **LISTENER, "default_action": [{"type": "redirect", "order": 1, "redirect": [redirect]}]}
    config = {**LISTENER, "default_action": [{"type": kind, "order": 1, "target_group_arn": TARGET}]}
    action = planned(cache, "aws_lb_listener", before, config).value["default_action"][0]
    assert bool(action["redirect"]) is kept


def test_a_type_that_is_like_another_decides_like_it(cache: SchemaCache) -> None:
    value = planned(cache, "aws_alb", None, {"name": "a", "load_balancer_type": "network", "subnets": ["s"]}).value
    assert value["idle_timeout"] is None


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


def test_a_new_member_of_a_set_asks_for_what_is_computed_in_it(cache: SchemaCache) -> None:
    replica = {"region": "us-west-2", "kms_key_id": KEY, "status": "InSync"}
    before = {**HERE, "name": "s", "recovery_window_in_days": 30, "replica": [replica]}
    moved = planned(cache, "aws_secretsmanager_secret", before, {"name": "s", "replica": [{"region": "eu-west-1"}]})
    [planned_replica] = moved.value["replica"]
    assert isinstance(planned_replica["status"], Unknown)


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


def test_a_new_block_brings_even_its_zeros(cache: SchemaCache) -> None:
    before = {**HERE, "vpc_id": "vpc-1", "traffic_type": "ALL", "log_destination": "arn:aws:s3:::a"}
    options = [{"file_format": "parquet", "per_hour_partition": False}]
    config = {
        "vpc_id": "vpc-1",
        "traffic_type": "ALL",
        "log_destination": "arn:aws:s3:::a",
        "destination_options": options,
    }
    replaces = planned(cache, "aws_flow_log", before, config).replaces
    assert ("destination_options", 0, "per_hour_partition") in replaces


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
    ("type_name", "sdk"),
    [
        ("aws_vpc", True),
        ("aws_batch_job_queue", False),
        ("aws_vpc_security_group_ingress_rule", False),
        ("aws_secretsmanager_tag", True),
        ("aws_bedrock_guardrail", False),
    ],
)
def test_types_of_the_newer_framework_are_told_apart(cache: SchemaCache, type_name: str, *, sdk: bool) -> None:
    found = cache.find(RESOURCE, type_name)
    assert (found.sdk, found.importable) == (sdk, True)


def test_a_security_group_rule_is_written_with_the_name_of_its_protocol(cache: SchemaCache) -> None:
    config = {"security_group_id": "sg-1", "type": "ingress", "protocol": "6", "from_port": 1, "to_port": 1}
    assert planned(cache, "aws_security_group_rule", None, config).value["protocol"] == "tcp"


SCRIPT = "#!/bin/sh\n"


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


@pytest.mark.parametrize(
    ("subnets", "replaced"), [(["s-2"], True), (["s-1", "s-2"], False), ([], True)], ids=["all", "more", "none"]
)
def test_a_balancer_is_replaced_when_it_leaves_all_its_subnets(
    cache: SchemaCache, subnets: list[str], *, replaced: bool
) -> None:
    listener = {"instance_port": 80, "instance_protocol": "http", "lb_port": 80, "lb_protocol": "http"}
    before = {**HERE, "name": "a", "listener": [listener], "subnets": ["s-1"]}
    config = {"name": "a", "listener": [listener], "subnets": subnets}
    result = planned(cache, "aws_elb", before, config)
    assert (("subnets",) in result.replaces) is replaced


@pytest.mark.parametrize(
    ("change", "forgotten"),
    [
        ({"private_ips_count": 2}, {"private_ips", "private_ip_list"}),
        ({"private_ips": ["10.0.0.2"]}, {"private_ips_count", "private_ip_list"}),
        ({"private_ips": ["10.0.0.2"], "private_ips_count": 2}, {"private_ip_list"}),
    ],
)
def test_what_an_interface_counts_follows_from_its_addresses_unless_both_are_said(
    cache: SchemaCache, change: dict[str, Any], forgotten: set[str]
) -> None:
    before = {**HERE, "subnet_id": "s", "private_ips": ["10.0.0.1"], "private_ips_count": 0}
    before |= {"private_ip_list": ["10.0.0.1"], "private_ip_list_enabled": False}
    value = planned(cache, "aws_network_interface", before, {"subnet_id": "s", **change}).value
    assert unknown_names(value) & {"private_ips", "private_ips_count", "private_ip_list"} == forgotten


GROUP = {"name": "a", "max_size": 1, "min_size": 0}


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


def test_a_private_name_of_an_endpoint_is_changed_in_place_only_if_it_is_an_interface(cache: SchemaCache) -> None:
    for kind, replaced in (("Interface", False), ("Gateway", True)):
        before = {**HERE, "vpc_id": "vpc-1", "vpc_endpoint_type": kind, "private_dns_enabled": False}
        config = {"vpc_id": "vpc-1", "vpc_endpoint_type": kind, "private_dns_enabled": True}
        assert (("private_dns_enabled",) in planned(cache, "aws_vpc_endpoint", before, config).replaces) is replaced


@pytest.mark.parametrize(("assigned", "replaced"), [(True, True), (False, False)])
def test_a_subnet_that_gave_out_ipv6_addresses_is_replaced_for_another_range(
    cache: SchemaCache, *, assigned: bool, replaced: bool
) -> None:
    before = {
        **HERE,
        "vpc_id": "vpc-1",
        "ipv6_cidr_block": "2001:db8::/64",
        "assign_ipv6_address_on_creation": assigned,
    }
    config = {"vpc_id": "vpc-1", "ipv6_cidr_block": "2001:db8:1::/64", "assign_ipv6_address_on_creation": True}
    assert (("ipv6_cidr_block",) in planned(cache, "aws_subnet", before, config).replaces) is replaced


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
