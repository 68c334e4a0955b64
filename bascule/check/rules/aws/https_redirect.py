"""BSC_AWS_015: plain HTTP is redirected to HTTPS."""

from __future__ import annotations

from bascule.check.aws.load_balancer import LISTENERS, LOAD_BALANCERS, answers_itself
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity


def _judge(listener: Resource) -> Judgement | None:
    if listener.get("protocol", "HTTP" if listener.number("port") == 80 else None) != "HTTP":  # noqa: PLR2004
        return None
    if answers_itself(listener):
        return listener.passed()
    balancers = listener.linked(listener.get("load_balancer_arn"), *LOAD_BALANCERS)
    internal = [truth(each.get("internal"), default=False) for each in balancers]
    if True in internal:
        return None
    if False not in internal:
        return listener.unknown("whether its load balancer faces the internet is not known")
    return listener.failed("it forwards plain HTTP: prompts, answers and sessions cross the internet unencrypted")


RULE = Rule(
    id="BSC_AWS_015",
    title="A public load balancer redirects HTTP to HTTPS",
    severity=Severity.HIGH,
    reason="Whoever is between a user and the load balancer reads and changes plain HTTP.",
    fix="an HTTPS listener with a certificate, and in the HTTP one a default_action of type redirect to it",
    judge=each_resource(_judge, *LISTENERS),
)
