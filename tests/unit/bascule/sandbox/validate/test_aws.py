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
INGRESS = {"from_port": 1, "to_port": 2, "protocol": "tcp"}
SINGLE_RULE = {**INGRESS, "type": "ingress", "security_group_id": "sg-1"}
PREFIXES = {"name": "a", "address_family": "IPv4", "max_entries": 1}
LISTENER = {"instance_port": 80, "instance_protocol": "http", "lb_port": 80, "lb_protocol": "http"}
CHECK = {"healthy_threshold": 2, "unhealthy_threshold": 2, "interval": 30, "timeout": 5}
CLUSTER = {"name": "c", "role_arn": "arn:aws:iam::123456789012:role/a", "vpc_config": [{"subnet_ids": ["s"]}]}
ADDON = {"cluster_name": "c", "addon_name": "vpc-cni"}
SCHEDULE = {"autoscaling_group_name": "a", "scheduled_action_name": "b"}


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
        ("aws_cloudwatch_event_rule", {"event_pattern": "{"}, "event_pattern"),
        ("aws_security_group", {"ingress": [{**INGRESS, "cidr_blocks": ["10.0.0.1/8"]}]}, "ingress"),
        ("aws_security_group", {"ingress": [{**INGRESS, "cidr_blocks": ["2001:db8::/32"]}]}, "ingress"),
        ("aws_security_group", {"ingress": [{**INGRESS, "ipv6_cidr_blocks": ["10.0.0.0/8"]}]}, "ingress"),
        ("aws_security_group_rule", {**SINGLE_RULE, "cidr_blocks": ["10.0.0.1/8"]}, "cidr_blocks"),
        ("aws_ec2_managed_prefix_list", {**PREFIXES, "entry": [{"cidr": "10.0.0.1"}]}, "entry"),
        ("aws_vpc", {"cidr_block": "10.0.0.0/8"}, "cidr_block"),
        ("aws_vpc", {"cidr_block": "10.0.0.0/30"}, "cidr_block"),
        ("aws_network_interface", {"subnet_id": "s", "ipv6_addresses": ["10.0.0.1"]}, "ipv6_addresses"),
        ("aws_vpn_gateway", {"amazon_side_asn": "65535"}, "amazon_side_asn"),
        ("aws_vpn_gateway", {"amazon_side_asn": "many"}, "amazon_side_asn"),
        ("aws_ec2_transit_gateway", {"transit_gateway_cidr_blocks": ["10.0.0.0/25"]}, "transit_gateway_cidr_blocks"),
        ("aws_ec2_transit_gateway", {"transit_gateway_cidr_blocks": ["2001:db8::/65"]}, "transit_gateway_cidr_blocks"),
        ("aws_launch_configuration", {"user_data_base64": "no base"}, "user_data_base64"),
        ("aws_elb", {"listener": [LISTENER], "health_check": [{**CHECK, "target": "FTP:80"}]}, "health_check"),
        ("aws_s3_object", {"bucket": "b", "key": "k", "metadata": {"Upper": "1"}}, "metadata"),
        ("aws_eks_cluster", {**CLUSTER, "enabled_cluster_log_types": ["kernel"]}, "enabled_cluster_log_types"),
        ("aws_eks_addon", {**ADDON, "addon_version": "1.2.3"}, "addon_version"),
        ("aws_eks_addon", {**ADDON, "addon_version": "v1.2"}, "addon_version"),
        ("aws_iam_role_policy", {"role": "arn:aws:iam::123456789012:role/a", "policy": "{}"}, "role"),
        ("aws_iam_user", {"name": "u", "permissions_boundary": "a" * 2049}, "permissions_boundary"),
        ("aws_kms_key", {"rotation_period_in_days": 30, "enable_key_rotation": True}, "rotation_period_in_days"),
        ("aws_kms_key", {"rotation_period_in_days": 90}, "rotation_period_in_days"),
        ("aws_autoscaling_schedule", {**SCHEDULE, "start_time": "2026-01-01 00:00"}, "start_time"),
        ("aws_acm_certificate", {"domain_name": "a.example."}, "domain_name"),
        ("aws_route", {"route_table_id": "rtb-1", "destination_cidr_block": "2001:db8::/32"}, "destination_cidr_block"),
        ("aws_nat_gateway", {"subnet_id": "s", "private_ip": "2001:db8::1"}, "private_ip"),
        ("aws_cloudfront_distribution", {"comment": "a" * 129}, "comment"),
        ("aws_route53_health_check", {"type": "TCP", "ip_address": "10.0.0"}, "ip_address"),
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
        ("aws_security_group", {"ingress": [{**INGRESS, "cidr_blocks": ["10.0.0.0/8"]}]}),
        ("aws_security_group", {"ingress": [{**INGRESS, "ipv6_cidr_blocks": ["2001:db8::/32"]}]}),
        ("aws_security_group_rule", {**SINGLE_RULE, "cidr_blocks": ["10.0.0.0/8"]}),
        ("aws_ec2_managed_prefix_list", {**PREFIXES, "entry": [{"cidr": "10.0.0.0/8"}]}),
        ("aws_network_interface", {"subnet_id": "s", "ipv6_addresses": ["2001:db8::1"]}),
        ("aws_vpc", {"cidr_block": "10.0.0.0/16"}),
        ("aws_ec2_transit_gateway", {"transit_gateway_cidr_blocks": ["10.0.0.0/24", "2001:db8::/64"]}),
        ("aws_vpn_gateway", {"amazon_side_asn": "7224"}),
        ("aws_vpn_gateway", {"amazon_side_asn": "4200000000"}),
        ("aws_launch_configuration", {"image_id": "ami-1", "instance_type": "a", "user_data_base64": "YQ=="}),
        ("aws_elb", {"listener": [LISTENER], "subnets": ["s"], "health_check": [{**CHECK, "target": "HTTP:80/a"}]}),
        ("aws_s3_object", {"bucket": "b", "key": "k", "metadata": {"lower": "1"}}),
        ("aws_eks_cluster", {**CLUSTER, "enabled_cluster_log_types": ["api"]}),
        ("aws_eks_addon", {**ADDON, "addon_version": "v1.18.1-eksbuild.3"}),
        ("aws_iam_role_policy", {"role": "a", "policy": "{}"}),
        ("aws_kms_key", {"rotation_period_in_days": 90, "enable_key_rotation": True}),
        ("aws_autoscaling_schedule", {**SCHEDULE, "start_time": "2026-01-01T00:00:00Z"}),
        ("aws_acm_certificate", {"domain_name": "*.a.example", "subject_alternative_names": ["b.example"]}),
        ("aws_route53_health_check", {"type": "TCP", "ip_address": "2001:db8::1"}),
        ("aws_route", {"route_table_id": "rtb-1", "destination_cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"}),
        ("aws_nat_gateway", {"subnet_id": "s", "private_ip": "10.0.0.1"}),
    ],
)
def test_the_aws_provider_takes_it(cache: SchemaCache, type_name: str, arguments: dict[str, Any]) -> None:
    assert errors(cache, type_name, **arguments) == []
