"""BSC_AWS_047: a state is locked by a file beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for configuration in configurations:
        for backend in configuration.of("s3", kind=Kind.BACKEND):
            if backend.get("dynamodb_table") is not None:
                yield _judgement(backend)


def _judgement(backend: Block) -> Judgement:
    locks = truth(backend.get("use_lockfile"), default=False)
    if isinstance(locks, Unknown):
        return unknown(backend.address, "use_lockfile is not known")
    if locks:
        return passed(backend.address)
    return failed(backend.address, "the state is locked by a DynamoDB table alone, which Terraform has deprecated")


RULE = Rule(
    id="BSC_AWS_047",
    title="The state is locked without a table",
    severity=Severity.LOW,
    reason="Terraform takes locking by DynamoDB away in a later version; the table is one thing more to make first.",
    fix="set use_lockfile = true beside dynamodb_table, apply everywhere, then take the table away",
    judge=_judge,
)
