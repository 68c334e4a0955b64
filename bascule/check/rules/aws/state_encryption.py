"""BSC_AWS_048: a state in S3 is encrypted."""

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
    encrypts = truth(backend.get("encrypt"), default=False)
    if isinstance(encrypts, Unknown):
        return unknown(backend.address, "encrypt is not known")
    if encrypts:
        return passed(backend.address)
    return failed(backend.address, "encrypt is not set: the state is not asked to be encrypted")


RULE = Rule(
    id="BSC_AWS_048",
    title="The state is encrypted",
    severity=Severity.MEDIUM,
    reason="A state holds every attribute of every resource, generated passwords among them.",
    fix="set encrypt = true, and kms_key_id to decide who may read it",
    judge=_judge,
)
