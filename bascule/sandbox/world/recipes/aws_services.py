"""The service's name in ARNs and addresses, from a resource type (AWS Service Authorization Reference, 2026-11).

Most types begin with it. The table has those that do not, the longest beginning wins.
"""

from __future__ import annotations

_SERVICES = {
    "access-analyzer": "accessanalyzer",
    "acm-pca": "acmpca",
    "airflow": "mwaa",
    "aoss": "opensearchserverless",
    "apigateway": "api_gateway apigatewayv2",
    "aps": "prometheus",
    "cassandra": "keyspaces",
    "cognito-identity": "cognito_identity",
    "cognito-idp": "cognito",
    "directconnect": "dx",
    "ec2": (
        "ami customer_gateway default ebs ec2 egress_only eip flow_log instance internet_gateway key_pair "
        "launch_template main_route nat network placement_group route route_table security_group snapshot spot "
        "subnet volume vpc vpn"
    ),
    "elasticbeanstalk": "elastic_beanstalk",
    "elasticfilesystem": "efs",
    "elasticloadbalancing": "alb elb lb",
    "elasticmapreduce": "emr",
    "emr-serverless": "emrserverless",
    "es": "elasticsearch opensearch",
    "events": "cloudwatch_event",
    "firehose": "kinesis_firehose",
    "geo": "location",
    "kafka": "msk",
    "logs": "cloudwatch_log",
    "rds": "db docdb neptune",
    "route53": "route53",
    "servicediscovery": "service_discovery",
    "sso": "ssoadmin",
    "states": "sfn",
}
_GLOBAL = ("budgets", "ce", "cloudfront", "globalaccelerator", "iam", "organizations", "route53", "shield")
_KINDS = frozenset(_SERVICES["ec2"].split()) - {"ec2"}
"""Beginnings that are part of the kind: aws_network_interface is a `network-interface`."""

_BY_PREFIX = {prefix: service for service, prefixes in _SERVICES.items() for prefix in prefixes.split()}


def service_of(type_name: str) -> tuple[str, str]:
    """The service and the kind of object, such as `logs` and `log-group`."""
    name = type_name.removeprefix("aws_")
    prefix = max((each for each in _BY_PREFIX if f"{name}_".startswith(f"{each}_")), key=len, default="")
    service, _, kind = name.partition("_")
    if prefix in _KINDS:
        kind = name
    return _BY_PREFIX.get(prefix, service), (kind or name).replace("_", "-")


def arn_region(service: str, region: str) -> str:
    """The region in ARNs of the service: none for global ones."""
    return "" if service in _GLOBAL else region
