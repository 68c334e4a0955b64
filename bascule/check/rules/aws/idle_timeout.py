"""BSC_AWS_001: the load balancer waits for the longest silence."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.aws.answer_times import longest_silence
from bascule.check.aws.load_balancer import LOAD_BALANCERS, forwards, is_application
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_DEFAULT = 60


def _judge(balancer: Resource) -> Judgement | None:
    if not is_application(balancer) or not forwards(balancer):
        return None
    timeout = balancer.number("idle_timeout", _DEFAULT)
    if timeout is None or isinstance(timeout, Unknown):
        return balancer.unknown("idle_timeout is not known")
    silence = longest_silence(balancer.together)
    if timeout > silence:
        return balancer.passed()
    default = " (the default)" if balancer.get("idle_timeout") is None else ""
    return balancer.failed(
        f"idle_timeout is {timeout:.0f} s{default}: an answer that is silent for {silence} s is cut before it goes on"
    )


RULE = Rule(
    id="BSC_AWS_001",
    title="A load balancer's idle timeout is longer than the longest silence",
    severity=Severity.HIGH,
    reason="A model thinks before and between tokens; a connection without a byte for longer is closed with error 504.",
    fix="set idle_timeout above the longest time without a byte, at most 4000 s (from longest_silence of its services)",
    judge=each_resource(_judge, *LOAD_BALANCERS),
)
