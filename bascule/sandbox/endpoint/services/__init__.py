"""The operations that are simulated, one service a file or folder; all others are refused by name."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.sandbox.endpoint.api_error import not_simulated
from bascule.sandbox.endpoint.call import Operation
from bascule.sandbox.endpoint.services import (
    application_autoscaling,
    budgets,
    cloudfront,
    ec2,
    ecs,
    elbv2,
    events,
    iam,
    kms,
    rds,
    route53,
    s3,
    secretsmanager,
    ssm,
    sts,
    tagging,
)
from bascule.sandbox.endpoint.services.deletes import deletes

SERVICES: Mapping[str, Mapping[str, Operation]] = {
    "application-autoscaling": application_autoscaling.OPERATIONS,
    "budgets": budgets.OPERATIONS,
    "cloudfront": cloudfront.OPERATIONS,
    "ec2": ec2.OPERATIONS,
    "ecs": ecs.OPERATIONS,
    "elbv2": elbv2.OPERATIONS,
    "events": events.OPERATIONS,
    "iam": iam.OPERATIONS,
    "kms": kms.OPERATIONS,
    "rds": rds.OPERATIONS,
    "resourcegroupstaggingapi": tagging.OPERATIONS,
    "route53": route53.OPERATIONS,
    "s3": s3.OPERATIONS,
    "secretsmanager": secretsmanager.OPERATIONS,
    "ssm": ssm.OPERATIONS,
    "sts": sts.OPERATIONS,
}
"""By the name that botocore has for the service."""

_WHY = {
    "logs": "Tasks are not really run here, so nothing is logged.",
    "secretsmanager": "No value of a secret is kept here.",
}


def find_operation(service: str, name: str) -> Operation:
    """The operation; ApiError that names it if it is not simulated."""
    found = SERVICES.get(service, {}).get(name) or deletes().get(service, {}).get(name)
    if found is None:
        raise not_simulated(f"{service}:{name}", _WHY.get(service, ""))
    return found
