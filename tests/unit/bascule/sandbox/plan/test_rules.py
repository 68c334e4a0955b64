from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.plan.test_planner import planned

HERE = {"id": "x", "region": "us-east-1", "tags_all": {}}
GROUP = {"name": "a", "port": 80, "protocol": "HTTP", "vpc_id": "vpc-1", "target_type": "ip"}
RULE = {"security_group_id": "sg-1", "ip_protocol": "tcp", "from_port": 1, "to_port": 1, "cidr_ipv4": "10.0.0.0/8"}


def test_a_certificate_names_its_domains_before_it_exists(cache: SchemaCache) -> None:
    config = {"domain_name": "a.example", "subject_alternative_names": ["*.a.example"], "validation_method": "DNS"}
    value = planned(cache, "aws_acm_certificate", None, config).value
    assert value["subject_alternative_names"] == ["*.a.example", "a.example"]
    assert [each["domain_name"] for each in value["domain_validation_options"]] == ["*.a.example", "a.example"]
    assert isinstance(value["domain_validation_options"][0]["resource_record_name"], Unknown)


def test_the_order_of_a_certificates_names_does_not_matter(cache: SchemaCache) -> None:
    before = {**HERE, "domain_name": "a", "subject_alternative_names": ["a", "b", "c"]}
    result = planned(
        cache, "aws_acm_certificate", before, {"domain_name": "a", "subject_alternative_names": ["c", "b"]}
    )
    assert result.replaces == []
    fewer = planned(cache, "aws_acm_certificate", before, {"domain_name": "a", "subject_alternative_names": ["c"]})
    assert fewer.replaces == [("subject_alternative_names",)]


def test_a_rule_of_a_security_group_cannot_change_the_kind_of_its_source(cache: SchemaCache) -> None:
    other = {**{key: value for key, value in RULE.items() if key != "cidr_ipv4"}, "prefix_list_id": "pl-1"}
    result = planned(cache, "aws_vpc_security_group_ingress_rule", {**HERE, **RULE}, other)
    assert set(result.replaces) == {("cidr_ipv4",), ("prefix_list_id",)}


def test_a_protocol_may_be_written_as_its_number(cache: SchemaCache) -> None:
    result = planned(cache, "aws_vpc_security_group_ingress_rule", {**HERE, **RULE}, {**RULE, "ip_protocol": "6"})
    assert result.value["ip_protocol"] == "tcp"


@pytest.mark.parametrize(
    ("was", "tenancy", "replaced"),
    [("default", "dedicated", True), ("dedicated", "default", False), ("host", "default", True)],
)
def test_a_network_only_leaves_dedicated_tenancy(cache: SchemaCache, was: str, tenancy: str, *, replaced: bool) -> None:
    before = {**HERE, "cidr_block": "10.0.0.0/16", "instance_tenancy": was}
    config = {"cidr_block": "10.0.0.0/16", "instance_tenancy": tenancy}
    assert (("instance_tenancy",) in planned(cache, "aws_vpc", before, config).replaces) is replaced


@pytest.mark.parametrize(
    ("type_name", "before", "config", "message"),
    [
        ("aws_lb_target_group", None, {**GROUP, "vpc_id": None}, "vpc_id"),
        (
            "aws_nat_gateway",
            None,
            {"connectivity_type": "private", "allocation_id": "e", "subnet_id": "s"},
            "allocation_id",
        ),
        ("aws_sns_topic", None, {"name": "a", "content_based_deduplication": True}, "FIFO"),
        ("aws_sns_topic", None, {"name": "my alerts"}, "invalid name"),
        (
            "aws_s3_bucket_versioning",
            {**HERE, "bucket": "a", "versioning_configuration": [{"status": "Enabled"}]},
            {"bucket": "a", "versioning_configuration": [{"status": "Disabled"}]},
            "cannot be updated",
        ),
    ],
)
def test_what_the_provider_refuses_only_when_it_plans(
    cache: SchemaCache, type_name: str, before: dict[str, Any] | None, config: dict[str, Any], message: str
) -> None:
    with pytest.raises(Refusal, match=message):
        planned(cache, type_name, before, config)


def test_an_argument_that_the_cloud_answers_with_a_new_value_is_unknown_when_it_changes(cache: SchemaCache) -> None:
    before = {**HERE, "name": "/a", "type": "String", "value": "1", "version": 1, "tier": "Standard"}
    value = planned(cache, "aws_ssm_parameter", before, {"name": "/a", "type": "String", "value": "2"}).value
    assert isinstance(value["version"], Unknown)
