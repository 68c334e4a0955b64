"""BSC_AWS_029: CloudFront waits for the first byte of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.assembly.configuration import Unknown, value_at
from bascule.check.aws.answer_times import longest_silence
from bascule.check.aws.load_balancer import LOAD_BALANCERS
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.scalars import number
from bascule.check.severity import Severity

_DEFAULT = 30
_LONGEST = 180
"""Seconds that CloudFront waits at most without a raised quota (AWS knowledge center, 2025)."""


def _judge(distribution: Resource) -> Judgement | None:
    """About distributions in front of a load balancer only."""
    origins = [
        each for each in distribution.blocks("origin") if isinstance(each, Mapping) and _answers(distribution, each)
    ]
    if not origins:
        return None
    timeouts = [_timeout(each) for each in origins]
    if any(isinstance(each, Unknown) for each in timeouts):
        return distribution.unknown("origin_read_timeout is not known")
    shortest = min(each for each in timeouts if isinstance(each, float | int))
    needed = min(longest_silence(distribution.together), _LONGEST)
    if shortest >= needed:
        return distribution.passed()
    return distribution.failed(
        f"origin_read_timeout is {shortest:.0f} s: an answer that is silent for {needed} s is cut"
    )


def _answers(distribution: Resource, origin: Mapping[str, Any]) -> bool:
    return bool(distribution.linked(origin.get("domain_name"), *LOAD_BALANCERS))


def _timeout(origin: Mapping[str, Any]) -> float | Unknown:
    found = number(value_at(origin, "custom_origin_config.origin_read_timeout"), _DEFAULT)
    return _DEFAULT if found is None else found


RULE = Rule(
    id="BSC_AWS_029",
    title="CloudFront waits as long as the load balancer behind it",
    severity=Severity.MEDIUM,
    reason="CloudFront answers 504 when its origin sends no byte for 30 seconds, however long the load balancer waits.",
    fix="origin_read_timeout not below the longest silence (180 at most without a raised quota)",
    judge=each_resource(_judge, "aws_cloudfront_distribution"),
)
