"""Resource types that cost nothing themselves, and why. A type that is in no list has a price that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping

_FREE = "free of charge"
_NETWORK = "free of charge; gateways, endpoints and addresses are counted themselves"
_BALANCER = "counted at the load balancer"
_SERVICE = "counted at the service"
_BUCKET = "counted at the bucket"
_DATABASE = "counted at the database"
_ZONE = "counted at the hosted zone"
_DISTRIBUTION = "counted at the distribution"

EXEMPT_TYPES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            "aws_vpc",
            "aws_subnet",
            "aws_internet_gateway",
            "aws_egress_only_internet_gateway",
            "aws_route",
            "aws_route_table",
            "aws_route_table_association",
            "aws_main_route_table_association",
            "aws_default_route_table",
            "aws_default_security_group",
            "aws_default_network_acl",
            "aws_network_acl",
            "aws_network_acl_rule",
            "aws_security_group",
            "aws_security_group_rule",
            "aws_vpc_security_group_ingress_rule",
            "aws_vpc_security_group_egress_rule",
            "aws_vpc_dhcp_options",
            "aws_vpc_endpoint_policy",
            "aws_vpc_endpoint_route_table_association",
            "aws_network_interface",
        ),
        _NETWORK,
    ),
    "aws_eip_association": "counted at the address",
    **dict.fromkeys(
        (
            "aws_lb_listener",
            "aws_lb_listener_rule",
            "aws_lb_listener_certificate",
            "aws_lb_target_group",
            "aws_lb_target_group_attachment",
            "aws_alb_listener",
            "aws_alb_listener_rule",
            "aws_alb_target_group",
        ),
        _BALANCER,
    ),
    **dict.fromkeys(
        (
            "aws_ecs_task_definition",
            "aws_appautoscaling_target",
            "aws_appautoscaling_policy",
            "aws_appautoscaling_scheduled_action",
        ),
        _SERVICE,
    ),
    "aws_ecs_cluster_capacity_providers": "counted at the services",
    **dict.fromkeys(
        (
            "aws_db_subnet_group",
            "aws_db_parameter_group",
            "aws_db_option_group",
        ),
        _DATABASE,
    ),
    "aws_route53_record": _ZONE,
    **dict.fromkeys(
        (
            "aws_cloudfront_origin_access_control",
            "aws_cloudfront_origin_access_identity",
            "aws_cloudfront_response_headers_policy",
            "aws_cloudfront_cache_policy",
            "aws_cloudfront_origin_request_policy",
        ),
        _DISTRIBUTION,
    ),
    **dict.fromkeys(
        (
            "aws_cloudwatch_log_delivery",
            "aws_cloudwatch_log_delivery_source",
            "aws_cloudwatch_log_delivery_destination",
        ),
        "counted where the logs are kept",
    ),
    "aws_kms_alias": "counted at the key",
    "aws_kms_key_policy": "counted at the key",
    "aws_secretsmanager_secret_policy": "counted at the secret",
    "aws_secretsmanager_secret_version": "counted at the secret",
    "aws_ecr_lifecycle_policy": "counted at the repository",
    "aws_ecr_repository_policy": "counted at the repository",
    "aws_eks_access_entry": "counted at the cluster",
    "aws_eks_access_policy_association": "counted at the cluster",
    "aws_wafv2_web_acl_association": "counted at the web ACL",
    "aws_cloudformation_stack": "free of charge for types of AWS itself; what it makes is not counted",
    **dict.fromkeys(
        (
            "aws_acm_certificate",
            "aws_acm_certificate_validation",
            "aws_budgets_budget",
            "aws_ce_anomaly_monitor",
            "aws_ce_anomaly_subscription",
            "aws_autoscaling_policy",
            "aws_launch_template",
            "aws_key_pair",
            "aws_resourcegroups_group",
        ),
        _FREE,
    ),
    **dict.fromkeys(
        ("aws_sns_topic", "aws_sns_topic_policy", "aws_sns_topic_subscription"),
        "free of charge for the few messages that alarms are; many messages have a price",
    ),
    "aws_cloudwatch_event_rule": "free of charge for events of AWS itself",
    "aws_cloudwatch_event_target": "counted at the target",
    "terraform_data": "no object of a cloud",
}
EXEMPT_PREFIXES: Mapping[str, str] = {
    "aws_iam_": _FREE,
    "aws_s3_bucket_": _BUCKET,
    "github_": "an object of GitHub, paid there by the seat",
    **dict.fromkeys(("random_", "null_", "local_", "tls_", "time_", "archive_"), "no object of a cloud"),
}
