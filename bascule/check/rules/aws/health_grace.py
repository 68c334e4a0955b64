"""BSC_AWS_005: a task has time to start before failed health checks end it."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.aws.ecs_service import EcsService
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_SLOWEST_APPLICATION = 30
_SLOWEST_MODEL = 300
"""Seconds that a start takes: imports and connections; gigabytes of weights from disk or network to a GPU."""


def _judge(resource: Resource) -> Judgement | None:
    if not resource.blocks("load_balancer") or resource.get("deployment_controller.type") == "EXTERNAL":
        return None
    grace = resource.number("health_check_grace_period_seconds", 0)
    if grace is None or isinstance(grace, Unknown):
        return resource.unknown("health_check_grace_period_seconds is not known")
    model = _loads_model(EcsService(resource=resource))
    needed = _SLOWEST_MODEL if model else _SLOWEST_APPLICATION
    if grace >= needed:
        return resource.passed()
    found = f"is {grace:.0f} s" if grace else "is missing"
    what = "a model that loads for minutes" if model else "a task that is still starting"
    return resource.failed(f"health_check_grace_period_seconds {found}: {what} is killed and replaced")


def _loads_model(service: EcsService) -> bool:
    return any(container.gpus or container.serves_model for container in service.containers)


RULE = Rule(
    id="BSC_AWS_005",
    title="Failed health checks do not count while a task starts",
    severity=Severity.HIGH,
    reason="ECS kills a task that fails its load balancer's checks before it is up, and starts it anew, in a circle.",
    fix="health_check_grace_period_seconds above the slowest start: 60 for an application, 300 and more for a model",
    judge=each_resource(_judge, "aws_ecs_service"),
)
