"""BSC_AWS_004: what answers for longer than two minutes is not on Fargate Spot."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.aws.ecs_service import EcsService
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.facts.fargate import fargate

_DEFAULT_DELAY = 300


def _judge(resource: Resource) -> Judgement | None:
    service = EcsService(resource=resource)
    spot = service.runs_on_spot
    if isinstance(spot, Unknown):
        return resource.unknown("its capacity provider is not known")
    if not spot:
        return None
    if service.answer is not None and service.answer > fargate().spot_notice_seconds:
        return resource.failed(f"answers take up to {service.answer} s, and Fargate Spot ends a task {_NOTICE}")
    return _drained(resource, service)


def _drained(resource: Resource, service: EcsService) -> Judgement:
    delays = [group.number("deregistration_delay", _DEFAULT_DELAY) for group in service.target_groups]
    longest = max((delay for delay in delays if isinstance(delay, float | int)), default=None)
    if longest is None:
        return resource.unknown("how long its answers take is not said")
    if longest > fargate().spot_notice_seconds:
        return resource.failed(f"its target group drains for {longest:.0f} s, and Fargate Spot ends a task {_NOTICE}")
    return resource.passed()


_NOTICE = f"{fargate().spot_notice_seconds} s after its notice"

RULE = Rule(
    id="BSC_AWS_004",
    title="Answers on Fargate Spot end within its notice",
    severity=Severity.HIGH,
    reason="Fargate Spot takes a task back two minutes after a notice, and every answer that is under way with it.",
    fix="use FARGATE for long answers; for short ones set deregistration_delay (by default 300 s) to at most 120 s",
    judge=each_resource(_judge, "aws_ecs_service"),
)
