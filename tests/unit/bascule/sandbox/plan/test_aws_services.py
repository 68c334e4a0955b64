"""Decisions about databases, caches, brokers, gateways and other services of AWS."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.plan.test_planner import planned

HERE = {"id": "x", "region": "us-east-1", "tags_all": {}}
CACHE = {"cluster_id": "a", "engine": "redis", "node_type": "cache.t3.micro", "num_cache_nodes": 1}
GROUP = {"replication_group_id": "a", "description": "a", "engine": "redis"}
WAREHOUSE = {"cluster_identifier": "a", "node_type": "dc2.large", "availability_zone": "us-east-1a"}
BROKER = {"broker_name": "a", "engine_type": "RabbitMQ", "engine_version": "3.13", "host_instance_type": "mq.t3.micro"}


def user(name: str) -> list[dict[str, Any]]:
    return [{"username": name, "password": "a long password", "console_access": False, "replication_user": False}]


@pytest.mark.parametrize(
    ("before", "after", "replaced"),
    [("6.2", "7.0", False), ("7.0", "6.2", True), ("6.x", "6.2", True), ("6.2", "6.x", False), ("5.0.6", "6.0", False)],
)
def test_a_cache_goes_back_to_an_older_version_only_by_being_made_anew(
    cache: SchemaCache, before: str, after: str, *, replaced: bool
) -> None:
    prior = {**HERE, **GROUP, "engine_version": before}
    found = planned(cache, "aws_elasticache_replication_group", prior, {**GROUP, "engine_version": after})
    assert (("engine_version",) in found.replaces) is replaced


@pytest.mark.parametrize(
    "arguments",
    [
        {"engine": "memcached", "engine_version": "1.6"},
        {"engine_version": "6.2.5"},
        {"num_cache_nodes": 2},
        {"engine": "memcached", "az_mode": "cross-az"},
    ],
)
def test_a_cache_cluster_that_its_engine_does_not_allow_is_refused(
    cache: SchemaCache, arguments: dict[str, Any]
) -> None:
    with pytest.raises(Refusal):
        planned(cache, "aws_elasticache_cluster", None, {**CACHE, **arguments})


@pytest.mark.parametrize("arguments", [{"engine_version": "6.x"}, {"engine": "memcached", "engine_version": "1.6.12"}])
def test_a_cache_cluster_takes_versions_in_the_form_of_its_engine(
    cache: SchemaCache, arguments: dict[str, Any]
) -> None:
    assert planned(cache, "aws_elasticache_cluster", None, {**CACHE, **arguments}).value["cluster_id"] == "a"


def test_several_zones_need_a_failover(cache: SchemaCache) -> None:
    with pytest.raises(Refusal, match="automatic_failover_enabled"):
        planned(cache, "aws_elasticache_replication_group", None, {**GROUP, "multi_az_enabled": True})


def test_a_port_that_the_cloud_chose_may_be_left_out_and_another_may_not(cache: SchemaCache) -> None:
    left_out = [
        planned(cache, "aws_elasticache_replication_group", {**HERE, **GROUP, "port": port}, GROUP).replaces
        for port in (6379, 7000)
    ]
    assert left_out == [[], [("port",)]]


def test_a_warehouse_moves_to_another_zone_only_where_that_is_on(cache: SchemaCache) -> None:
    prior = {**HERE, **WAREHOUSE, "availability_zone_relocation_enabled": True}
    moved = {**WAREHOUSE, "availability_zone": "us-east-1b"}
    allowed = {**moved, "availability_zone_relocation_enabled": True}
    assert planned(cache, "aws_redshift_cluster", prior, allowed).value["availability_zone"] == "us-east-1b"
    with pytest.raises(Refusal, match="availability_zone"):
        planned(cache, "aws_redshift_cluster", prior, moved)


@pytest.mark.parametrize(("engine", "changes"), [("RabbitMQ", False), ("ActiveMQ", True)])
def test_users_of_a_living_rabbitmq_broker_are_left_alone(cache: SchemaCache, engine: str, *, changes: bool) -> None:
    broker = {**BROKER, "engine_type": engine}
    prior = {**HERE, "arn": "arn:a", **broker, "user": user("ann")}
    value = planned(cache, "aws_mq_broker", prior, {**broker, "user": user("bob")}).value
    assert (value["user"][0]["username"] == "bob") is changes


def test_a_new_rabbitmq_broker_gets_its_users(cache: SchemaCache) -> None:
    value = planned(cache, "aws_mq_broker", None, {**BROKER, "user": user("ann")}).value
    assert value["user"][0]["username"] == "ann"


def test_an_older_version_of_kafka_is_another_cluster(cache: SchemaCache) -> None:
    names = {"cluster_name": "a", "number_of_broker_nodes": 2}
    prior = {**HERE, **names, "kafka_version": "3.5.1"}
    assert planned(cache, "aws_msk_cluster", prior, {**names, "kafka_version": "3.4.0"}).replaces == [
        ("kafka_version",)
    ]


def test_a_new_text_of_a_document_is_a_new_version_of_it(cache: SchemaCache) -> None:
    document = {"name": "doc", "document_type": "Command", "content": "{}"}
    prior = {**HERE, **document, "latest_version": "1", "document_version": "1", "owner": "1"}
    value = planned(cache, "aws_ssm_document", prior, {**document, "content": '{"a": 1}'}).value
    assert isinstance(value["latest_version"], Unknown)
    assert value["owner"] == "1"


@pytest.mark.parametrize(
    ("type_name", "name", "before", "after", "same"),
    [
        ("aws_mq_configuration", "data", "<a><b/></a>", "<a>\n  <b></b>\n</a>", True),
        ("aws_mq_configuration", "data", "<a><b/></a>", "<a><c/></a>", False),
        ("aws_mq_configuration", "data", "key = 1", "key  = 1", False),
        ("aws_synthetics_canary", "artifact_s3_location", "bucket/a", "s3://bucket/a", True),
        ("aws_synthetics_canary", "artifact_s3_location", "bucket/a", "s3://bucket/b", False),
        ("aws_appsync_api_key", "expires", "2026-05-05T10:00:00Z", "2026-05-05T10:20:00Z", True),
        ("aws_appsync_api_key", "expires", "2026-05-05T10:00:00Z", "2026-05-05T11:00:00Z", False),
        ("aws_appsync_api_key", "expires", "2026-05-05T10:00:00Z", "soon", False),
        ("aws_transfer_ssh_key", "body", "ssh-rsa AAAA", "ssh-rsa AAAA ann@here\n", True),
        ("aws_transfer_ssh_key", "body", "ssh-rsa AAAA", "ssh-rsa BBBB", False),
        ("aws_datasync_location_efs", "subdirectory", "/a/", "/a", True),
        ("aws_datasync_location_efs", "subdirectory", "/a/", "/b/", False),
        ("aws_dynamodb_table_item", "item", '{"a": {"S": "1"}}', '{"a":{"S":"1"}}', True),
        ("aws_rds_cluster", "engine_mode", "provisioned", None, True),
    ],
)
def test_differences_in_form_do_not_count(
    cache: SchemaCache, type_name: str, name: str, before: str, after: str | None, *, same: bool
) -> None:
    value = planned(cache, type_name, {**HERE, name: before}, {name: after}).value
    assert (value[name] == before) is same


@pytest.mark.parametrize(
    ("prior", "proposed", "same"),
    [("1024", "1 vCPU", True), ("1024", "2 vCPU", False), ("256", "0.25 vCPU", False)],
)
def test_sizes_in_units_are_sizes(cache: SchemaCache, prior: str, proposed: str, *, same: bool) -> None:
    before = {**HERE, "service_name": "a", "instance_configuration": [{"cpu": prior}]}
    config = {"service_name": "a", "instance_configuration": [{"cpu": proposed}]}
    value = planned(cache, "aws_apprunner_service", before, config).value
    assert (value["instance_configuration"][0]["cpu"] == prior) is same


@pytest.mark.parametrize(("proposed", "same"), [("b:1,a:1", True), ("b:1,c:1", False)])
def test_brokers_are_listed_in_any_order(cache: SchemaCache, proposed: str, *, same: bool) -> None:
    before = {**HERE, "function_name": "f", "self_managed_event_source": [{"endpoints": {"SERVERS": "a:1,b:1"}}]}
    config = {"function_name": "f", "self_managed_event_source": [{"endpoints": {"SERVERS": proposed}}]}
    assert (planned(cache, "aws_lambda_event_source_mapping", before, config).replaces == []) is same


def test_a_canary_that_never_runs_may_say_so_in_any_unit(cache: SchemaCache) -> None:
    before = {**HERE, "name": "a", "schedule": [{"expression": "rate(0 hour)", "duration_in_seconds": None}]}
    config = {"name": "a", "schedule": [{"expression": "rate(0 minutes)"}]}
    value = planned(cache, "aws_synthetics_canary", before, config).value
    assert value["schedule"][0]["expression"] == "rate(0 hour)"


def test_a_delivery_stream_needs_the_settings_of_its_destination(cache: SchemaCache) -> None:
    with pytest.raises(Refusal, match="extended_s3_configuration"):
        planned(cache, "aws_kinesis_firehose_delivery_stream", None, {"name": "a", "destination": "extended_s3"})


def test_a_transfer_server_enters_a_network_in_place_and_leaves_it_only_by_being_made_anew(cache: SchemaCache) -> None:
    def replaced(before: str | None, after: str | None) -> bool:
        prior = {**HERE, "endpoint_details": [{"vpc_id": before, "subnet_ids": ["s"]}]}
        config = {"endpoint_details": [{"vpc_id": after, "subnet_ids": ["s"]}]}
        found = planned(cache, "aws_transfer_server", prior, config).replaces
        return ("endpoint_details", 0, "vpc_id") in found

    assert [replaced(None, "vpc-1"), replaced("vpc-1", "vpc-2"), replaced("vpc-1", None)] == [False, True, True]
