"""BSC_AWS_059: what people do in containers is logged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_CONFIGURATION = "configuration.execute_command_configuration"
_PLACES = ("cloud_watch_log_group_name", "s3_bucket_name")


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for service in resources(configurations, "aws_ecs_service"):
        enabled = service.truth("enable_execute_command", default=False)
        if not isinstance(enabled, Unknown) and enabled:
            yield _judgement(service)


def _judgement(service: Resource) -> Judgement:
    clusters = service.linked(service.get("cluster"), "aws_ecs_cluster")
    if not clusters:
        return service.unknown("its cluster is not in these files")
    logging = clusters[0].get(f"{_CONFIGURATION}.logging", "DEFAULT")
    places = [clusters[0].get(f"{_CONFIGURATION}.log_configuration.{name}") for name in _PLACES]
    if isinstance(logging, Unknown):
        return service.unknown("its cluster's logging is not known")
    # DEFAULT writes to the container's own log, where it has one.
    if logging == "DEFAULT" or (logging == "OVERRIDE" and any(place is not None for place in places)):
        return service.passed()
    return service.failed(f"people can open a shell in its containers, and its cluster logs nothing ({logging})")


RULE = Rule(
    id="BSC_AWS_059",
    title="What is done in containers is logged",
    severity=Severity.MEDIUM,
    reason="After an incident nobody can say what was done by hand.",
    fix="set execute_command_configuration.logging of the cluster to OVERRIDE with a log group",
    judge=_judge,
)
