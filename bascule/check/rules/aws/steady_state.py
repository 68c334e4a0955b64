"""BSC_AWS_028: a rolled-back deployment is no success."""

from __future__ import annotations

from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_ROLLBACKS = ("deployment_circuit_breaker", "alarms")


def _judge(service: Resource) -> Judgement | None:
    if service.truth("wait_for_steady_state") is not True:
        return None
    if all(service.truth(f"{block}.rollback") is not True for block in _ROLLBACKS):
        return service.passed()
    return service.failed("wait_for_steady_state takes a rollback for success: apply ends well on the old revision")


RULE = Rule(
    id="BSC_AWS_028",
    title="A rollback does not look like a successful apply",
    severity=Severity.MEDIUM,
    reason="After a rollback the service is steady again, with the old revision, and Terraform records the new one.",
    fix="leave wait_for_steady_state out, and ask afterwards what runs: bascule deploy ecs, bascule status",
    judge=each_resource(_judge, "aws_ecs_service"),
)
