"""BSC_AWS_016: nothing older than TLS 1.2 is spoken."""

from __future__ import annotations

import re

from bascule.assembly.configuration import Unknown
from bascule.check.aws.load_balancer import LISTENERS
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_ENCRYPTED = ("HTTPS", "TLS")
_NEW = re.compile(r"ELBSecurityPolicy-(?:TLS13-1-[23]|TLS-1-2|FS-1-2)-.+")
"""Names of the policies of load balancers that refuse TLS 1.0 and 1.1."""
_OLD_VERSIONS = ("SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016", "TLS_1_0")
_ARGUMENTS = {
    "aws_cloudfront_distribution": ("viewer_certificate.minimum_protocol_version", "TLSv1"),
    "aws_api_gateway_domain_name": ("security_policy", "TLS_1_2"),
    "aws_apigatewayv2_domain_name": ("domain_name_configuration.security_policy", "TLS_1_2"),
}
"""By type, the argument and what it is when nothing is written."""


def _judge(resource: Resource) -> Judgement | None:
    if resource.block.type in LISTENERS:
        return _listener(resource) if resource.get("protocol") in _ENCRYPTED else None
    # CloudFront's own certificate leaves no choice.
    if resource.truth("viewer_certificate.cloudfront_default_certificate") is True:
        return None
    path, default = _ARGUMENTS[resource.block.type]
    version = resource.get(path, default)
    if isinstance(version, Unknown):
        return resource.unknown(f"{path} is not known")
    return resource.failed(f"{path} is {version}") if version in _OLD_VERSIONS else resource.passed()


def _listener(listener: Resource) -> Judgement:
    policy = listener.get("ssl_policy")
    if isinstance(policy, Unknown):
        return listener.unknown("ssl_policy is not known")
    if policy and _NEW.fullmatch(str(policy)):
        return listener.passed()
    return listener.failed(f"ssl_policy is {policy or 'ELBSecurityPolicy-2016-08 (the default)'}: TLS 1.0 is accepted")


RULE = Rule(
    id="BSC_AWS_016",
    title="Only TLS 1.2 and newer is spoken",
    severity=Severity.MEDIUM,
    reason="TLS 1.0 and 1.1 were withdrawn in 2021 (RFC 8996), and reviewers of any standard refuse them.",
    fix="ssl_policy ELBSecurityPolicy-TLS13-1-2-2021-06; CloudFront: minimum_protocol_version TLSv1.2_2021",
    judge=each_resource(_judge, *LISTENERS, *_ARGUMENTS),
)
