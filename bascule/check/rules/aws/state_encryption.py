"""BSC_AWS_048: a state in S3 is encrypted."""

from __future__ import annotations

from bascule.assembly.configuration import Kind, Unknown
from bascule.check.aws.state_backend import is_partial
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(backend: Resource) -> Judgement:
    encrypts = backend.truth("encrypt", default=False)
    if isinstance(encrypts, Unknown):
        return backend.unknown("encrypt is not known")
    if encrypts:
        return backend.passed()
    if backend.get("encrypt") is None and is_partial(backend):
        return backend.unknown("the rest of the backend is given to init")
    return backend.failed("encrypt is not set: the state is not asked to be encrypted")


RULE = Rule(
    id="BSC_AWS_048",
    title="The state is encrypted",
    severity=Severity.MEDIUM,
    reason="A state holds every attribute of every resource, generated passwords among them.",
    fix="set encrypt = true, and kms_key_id to decide who may read it",
    judge=each_resource(_judge, "s3", kind=Kind.BACKEND),
)
