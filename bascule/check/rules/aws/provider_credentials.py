"""BSC_AWS_045: no provider or backend has credentials of AWS in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Kind
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_CREDENTIALS = ("access_key", "secret_key", "token")
_EMULATOR = ("skip_credentials_validation", "endpoints", "endpoint")


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for kind, type_ in ((Kind.PROVIDER, "aws"), (Kind.BACKEND, "s3")):
        yield from (_judgement(block) for block in resources(configurations, type_, kind=kind))


def _judgement(block: Resource) -> Judgement:
    written = [name for name in _CREDENTIALS if isinstance(block.get(name), str) and block.get(name)]
    # An emulator takes any credentials, and its provider must be given some.
    if not written or any(block.get(name) is not None for name in _EMULATOR):
        return block.passed()
    return block.failed(f"{' and '.join(written)} stand in the file")


RULE = Rule(
    id="BSC_AWS_045",
    title="Credentials of AWS come from outside",
    severity=Severity.CRITICAL,
    reason="Whoever reads the repository has the account; keys that stand in files are never changed.",
    fix="take them away, make them invalid in IAM, and use a profile, environment variables or OIDC",
    judge=_judge,
)
