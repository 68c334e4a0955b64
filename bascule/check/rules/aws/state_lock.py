"""BSC_AWS_046: a state in S3 is locked while it is written."""

from __future__ import annotations

from bascule.assembly.configuration import Kind, Unknown
from bascule.check.aws.state_backend import is_partial
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(backend: Resource) -> Judgement:
    locks, table = backend.truth("use_lockfile", default=False), backend.get("dynamodb_table")
    if isinstance(locks, Unknown) or isinstance(table, Unknown):
        return backend.unknown("use_lockfile and dynamodb_table are not known")
    if locks or table:
        return backend.passed()
    if backend.get("use_lockfile") is None and is_partial(backend):
        return backend.unknown("the rest of the backend is given to init")
    return backend.failed("neither use_lockfile nor dynamodb_table is set: two runs can write at once")


RULE = Rule(
    id="BSC_AWS_046",
    title="The state is locked",
    severity=Severity.HIGH,
    reason="Two applies at once leave a state that knows half of what is there.",
    fix="set use_lockfile = true (Terraform and OpenTofu from 1.10)",
    judge=each_resource(_judge, "s3", kind=Kind.BACKEND),
)
