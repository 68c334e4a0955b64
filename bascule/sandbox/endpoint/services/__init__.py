"""The operations that are simulated, one service a file or folder; all others are refused by name."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.sandbox.endpoint.api_error import not_simulated
from bascule.sandbox.endpoint.call import Operation
from bascule.sandbox.endpoint.services import application_autoscaling, ecs, ssm, sts

_SERVICES: Mapping[str, Mapping[str, Operation]] = {
    "application-autoscaling": application_autoscaling.OPERATIONS,
    "ecs": ecs.OPERATIONS,
    "ssm": ssm.OPERATIONS,
    "sts": sts.OPERATIONS,
}
"""By the name that botocore has for the service."""


def find_operation(service: str, name: str) -> Operation:
    """The operation; ApiError that names it if it is not simulated."""
    operations = _SERVICES.get(service, {})
    if name not in operations:
        raise not_simulated(f"{service}:{name}")
    return operations[name]
