"""BSC_AWS_047: a state is locked by a file beside it."""

from __future__ import annotations

from bascule.assembly.configuration import Kind, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(backend: Resource) -> Judgement | None:
    if backend.get("dynamodb_table") is None:
        return None
    locks = backend.truth("use_lockfile", default=False)
    if isinstance(locks, Unknown):
        return backend.unknown("use_lockfile is not known")
    if locks:
        return backend.passed()
    if backend.configuration.manifest is None:
        return backend.unknown("OpenTofu locks by a table too, and no bascule.json says which engine runs")
    return backend.failed("the state is locked by a DynamoDB table alone, which Terraform has deprecated")


RULE = Rule(
    id="BSC_AWS_047",
    title="The state is locked without a table",
    severity=Severity.LOW,
    reason="Terraform takes locking by DynamoDB away in a later version; the table is one thing more to make first.",
    fix="set use_lockfile = true beside dynamodb_table, apply everywhere, then take the table away",
    judge=each_resource(_judge, "s3", kind=Kind.BACKEND),
)
