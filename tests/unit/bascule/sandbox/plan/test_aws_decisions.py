"""Rules of AWS types that are data: what is recomputed, replaced, needed, forbidden, or applies to one kind only."""

from __future__ import annotations

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
FUNCTION = {"function_name": "f", "role": "arn:aws:iam::123456789012:role/a", "handler": "a.b", "runtime": "python3.12"}


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


def test_a_type_that_is_like_another_decides_like_it(cache: SchemaCache) -> None:
    value = planned(cache, "aws_alb", None, {"name": "a", "load_balancer_type": "network", "subnets": ["s"]}).value
    assert value["idle_timeout"] is None


def test_a_new_member_of_a_set_asks_for_what_is_computed_in_it(cache: SchemaCache) -> None:
    replica = {"region": "us-west-2", "kms_key_id": KEY, "status": "InSync"}
    before = {**HERE, "name": "s", "recovery_window_in_days": 30, "replica": [replica]}
    moved = planned(cache, "aws_secretsmanager_secret", before, {"name": "s", "replica": [{"region": "eu-west-1"}]})
    [planned_replica] = moved.value["replica"]
    assert isinstance(planned_replica["status"], Unknown)


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
