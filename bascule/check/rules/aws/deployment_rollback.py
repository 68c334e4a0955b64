"""BSC_AWS_006: a failed deployment is rolled back."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(service: Resource) -> Judgement | None:
    if service.get("scheduling_strategy") == "DAEMON" or not _rolls(service):
        return None
    breaker = _on(service, "deployment_circuit_breaker")
    alarms = _on(service, "alarms")
    if breaker is True or alarms is True:
        return service.passed()
    if isinstance(breaker, Unknown) or isinstance(alarms, Unknown):
        return service.unknown("whether failed deployments are rolled back is not known")
    missing = "has no rollback" if service.blocks("deployment_circuit_breaker") else "is missing"
    return service.failed(f"deployment_circuit_breaker {missing}: a broken revision is started again for ever")


def _rolls(service: Resource) -> bool:
    """ECS itself replaces its tasks step by step; CodeDeploy and the other strategies have rollbacks of their own."""
    controller = service.get("deployment_controller.type", "ECS")
    strategy = service.get("deployment_configuration.strategy", "ROLLING")
    return bool(controller == "ECS" and strategy == "ROLLING")


def _on(service: Resource, block: str) -> bool | Unknown:
    values = [service.truth(f"{block}.{argument}") for argument in ("enable", "rollback")]
    unknown = [value for value in values if isinstance(value, Unknown)]
    return unknown[0] if unknown else all(values)


RULE = Rule(
    id="BSC_AWS_006",
    title="A failed deployment is rolled back",
    severity=Severity.HIGH,
    reason="Without a circuit breaker ECS goes on starting tasks that cannot run, for hours, and nobody is told.",
    fix="deployment_circuit_breaker with enable and rollback true (or deployment alarms with rollback)",
    judge=each_resource(_judge, "aws_ecs_service"),
)
