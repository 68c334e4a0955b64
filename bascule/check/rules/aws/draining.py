"""BSC_AWS_002: a target group drains as long as the longest answer takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.answer_times import ASSUMED_ANSWER
from bascule.check.aws.ecs_service import EcsService, services_behind
from bascule.check.aws.load_balancer import TARGET_GROUPS
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_DEFAULT = 300
_ASSUMED_ON_SPOT = 60
"""Seconds; on Spot a task has 120 s in all, so a delay below them is right without a bascule.json to say otherwise."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for group in resources(configurations, *TARGET_GROUPS):
        behind = services_behind(group)
        if _drains(group, behind):
            yield _judgement(group, behind)


def _drains(group: Resource, behind: Sequence[EcsService]) -> bool:
    """Functions and other load balancers are no targets that drain; what speaks TCP is judged if a service is there."""
    if group.get("target_type") in ("lambda", "alb"):
        return False
    return bool(behind) or group.get("protocol", "HTTP") in ("HTTP", "HTTPS")


def _judgement(group: Resource, behind: Sequence[EcsService]) -> Judgement:
    delay = group.number("deregistration_delay", _DEFAULT)
    if delay is None or isinstance(delay, Unknown):
        return group.unknown("deregistration_delay is not known")
    answer = max(map(_answer, behind), default=ASSUMED_ANSWER)
    if delay >= answer:
        return group.passed()
    return group.failed(f"deregistration_delay is {delay:.0f} s: a deployment cuts answers that take up to {answer} s")


def _answer(service: EcsService) -> int:
    if service.answer is not None:
        return service.answer
    spot = service.runs_on_spot
    return _ASSUMED_ON_SPOT if isinstance(spot, Unknown) or spot else ASSUMED_ANSWER


RULE = Rule(
    id="BSC_AWS_002",
    title="A target drains as long as the longest answer takes",
    severity=Severity.HIGH,
    reason="A target that is replaced or scaled in loses its connections when the deregistration delay is over.",
    fix="set deregistration_delay to the longest answer (120 s where nobody knows, at most 3600 s)",
    judge=_judge,
)
