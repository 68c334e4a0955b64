"""What the permission to a call is named, and the API operation behind it.

The overlay's `actions` names what does not follow from the type: `actions = { create = "ec2:RunInstances" }`.
"""

from __future__ import annotations

from bascule.sandbox.schema.model import ResourceType

_SERVICES = {
    "alb": "elasticloadbalancing:",
    "appautoscaling": "application-autoscaling:",
    "cloudwatch_event": "events:",
    "cloudwatch_log": "logs:Log",
    "cloudwatch_metric": "cloudwatch:Metric",
    "cognito": "cognito-idp:",
    "db": "rds:DB",
    "efs": "elasticfilesystem:",
    "elb": "elasticloadbalancing:",
    "lb": "elasticloadbalancing:",
    "msk": "kafka:",
    "rds": "rds:DB",
    "service_discovery": "servicediscovery:",
    "sfn": "states:",
}
"""Service and beginning of the operation's object, where they are not the words of the type's name."""

_EC2 = (
    *("ami", "customer", "default", "ebs", "egress", "eip", "flow", "instance", "internet", "key", "launch", "main"),
    *("nat", "network", "placement", "route", "security", "snapshot", "spot", "subnet", "volume", "vpc", "vpn"),
)
"""First words of the types that EC2 serves without saying so."""

_READ_BY_GET = ("iam", "s3", "lambda", "sns", "sqs", "route53", "cloudfront", "ecr", "apigateway", "budgets", "ce")
_MODIFY = ("ec2", "rds", "elasticloadbalancing", "elasticache", "redshift")


def aws_action(resource: ResourceType, call: str) -> str:
    """Such as `ecs:CreateService`."""
    declared = resource.overlay.get("actions", {}).get(call)
    if declared:
        return str(declared)
    words = resource.name.removeprefix("aws_").split("_")
    prefix = next((each for each in ("_".join(words[:2]), words[0]) if each in _SERVICES), "")
    if not prefix and words[0] in _EC2:
        service, beginning, rest = "ec2", "", words
    else:
        service, _, beginning = _SERVICES.get(prefix, f"{words[0]}:").partition(":")
        rest = words[len(prefix.split("_")) if prefix else 1 :]
    noun = beginning + "".join(word.title() for word in rest)
    return f"{service}:{_aws_verb(service, call)}{noun or 'LoadBalancer'}"


def _aws_verb(service: str, call: str) -> str:
    if call in ("create", "delete"):
        return call.title()
    if call == "update":
        return "Modify" if service in _MODIFY else "Update"
    return "Get" if service in _READ_BY_GET else "Describe"


def google_permission(resource: ResourceType, call: str) -> str:
    """Such as `compute.networks.create`."""
    declared = resource.overlay.get("actions", {}).get(call)
    if declared:
        return str(declared)
    service, *rest = (word for word in resource.name.removeprefix("google_").split("_") if word not in ("v2", "v3"))
    first, *others = rest or [service]
    verb = {"create": "create", "update": "update", "delete": "delete"}.get(call, "get")
    return f"{service}.{first}{''.join(map(str.title, others))}s.{verb}"


def kubernetes_resource(resource: ResourceType) -> str:
    """Such as `networkpolicies`."""
    words = [word for word in resource.name.removeprefix("kubernetes_").split("_") if word not in ("v1", "v2")]
    noun = "".join(words)
    ending = "es" if noun.endswith("s") else "s"
    return f"{noun[:-1]}ies" if noun.endswith("cy") else f"{noun}{ending}"
