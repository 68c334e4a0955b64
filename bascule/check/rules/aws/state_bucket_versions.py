"""BSC_AWS_053: a bucket with states keeps their earlier versions."""

from __future__ import annotations

import re

from bascule.assembly.configuration import Kind, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_STATES = re.compile(r"(^|[-_.])((tf|terraform|tofu)[-_]?states?([-_.]|$)|states?([-_.]\d+)?$)")


def _judge(bucket: Resource) -> Judgement | None:
    if not _holds_states(bucket):
        return None
    versions = bucket.using("bucket", "aws_s3_bucket_versioning")
    statuses = [each.get("versioning_configuration.status") for each in versions] or [_own_status(bucket)]
    if any(isinstance(each, Unknown) for each in statuses):
        return bucket.unknown("versioning is not known")
    return bucket.passed() if "Enabled" in statuses else bucket.failed("states are kept without earlier versions")


def _holds_states(bucket: Resource) -> bool:
    """A backend names the bucket, or its own name says so."""
    name = bucket.get("bucket")
    named = [each.get("bucket") for config in bucket.together for each in config.of("s3", kind=Kind.BACKEND)]
    if not isinstance(name, str):
        return _STATES.search(bucket.block.name) is not None
    return name in named or _STATES.search(name) is not None


def _own_status(bucket: Resource) -> object:
    """What the bucket's own block says, as providers before version 4 had it."""
    enabled = bucket.truth("versioning.enabled", default=False)
    return enabled if isinstance(enabled, Unknown) else "Enabled" if enabled else ""


RULE = Rule(
    id="BSC_AWS_053",
    title="A state bucket keeps versions",
    severity=Severity.HIGH,
    reason="A state that was overwritten or broken off can only be had back from an earlier version.",
    fix="add aws_s3_bucket_versioning with status Enabled",
    judge=each_resource(_judge, "aws_s3_bucket"),
)
