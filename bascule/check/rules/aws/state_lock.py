"""BSC_AWS_046: a state in S3 is locked while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for configuration in configurations:
        yield from (_judgement(backend) for backend in configuration.of("s3", kind=Kind.BACKEND))


def _judgement(backend: Block) -> Judgement:
    locks, table = truth(backend.get("use_lockfile"), default=False), backend.get("dynamodb_table")
    if isinstance(locks, Unknown) or isinstance(table, Unknown):
        return unknown(backend.address, "use_lockfile and dynamodb_table are not known")
    if locks or table:
        return passed(backend.address)
    return failed(backend.address, "neither use_lockfile nor dynamodb_table is set: two runs can write at once")


RULE = Rule(
    id="BSC_AWS_046",
    title="The state is locked",
    severity=Severity.HIGH,
    reason="Two applies at once leave a state that knows half of what is there.",
    fix="set use_lockfile = true (Terraform and OpenTofu from 1.10)",
    judge=_judge,
)
