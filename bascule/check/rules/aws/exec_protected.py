"""BSC_AWS_060: nobody opens a shell in a protected environment unasked."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(service: Resource) -> Judgement | None:
    manifest = service.configuration.manifest
    enabled = service.truth("enable_execute_command", default=False)
    if isinstance(enabled, Unknown):
        return service.unknown("enable_execute_command is not known")
    if not enabled:
        return service.passed()
    if manifest is None:
        return service.unknown("no bascule.json says whether the environment is protected")
    return service.failed("enable_execute_command is on in a protected environment") if manifest.protected else None


RULE = Rule(
    id="BSC_AWS_060",
    title="Protected environments allow no shell in containers",
    severity=Severity.MEDIUM,
    reason="Whoever may call ecs:ExecuteCommand reads the secrets and documents of the running app.",
    fix="switch it on for an incident and off again, or suppress this with who needs it and until when",
    judge=each_resource(_judge, "aws_ecs_service"),
)
