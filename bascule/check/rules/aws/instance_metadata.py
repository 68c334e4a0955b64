"""BSC_AWS_057: an instance gives its credentials only to callers with a session token."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_TYPES = ("aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration")


def _judge(resource: Resource) -> Judgement | None:
    tokens = resource.get("metadata_options.http_tokens")
    if tokens is None and resource.get("launch_template") is not None:
        return None
    endpoint = resource.get("metadata_options.http_endpoint", "enabled")
    if isinstance(tokens, Unknown) or isinstance(endpoint, Unknown):
        return resource.unknown("metadata_options are not known")
    if endpoint == "disabled" or tokens == "required":
        return resource.passed()
    if tokens is None:
        return resource.unknown("metadata_options.http_tokens is not set: its image and its account decide")
    return resource.failed(f"metadata_options.http_tokens is {tokens}: version 1 of the metadata service answers")


RULE = Rule(
    id="BSC_AWS_057",
    title="Instances use version 2 of the metadata service",
    severity=Severity.MEDIUM,
    reason="Version 1 gives the instance's credentials to whoever makes an app fetch an address.",
    fix='set metadata_options { http_tokens = "required" }',
    judge=each_resource(_judge, *_TYPES),
)
