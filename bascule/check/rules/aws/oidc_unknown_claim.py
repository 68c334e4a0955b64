"""BSC_AWS_038: conditions ask for claims that AWS passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.role import Role, roles
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.errors import TrustError
from bascule.trust import unknown_claims, web_identity_statements


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for role in roles(configurations):
        try:
            yield from _judgements(role)
        except TrustError as error:
            yield role.resource.unknown(str(error))


def _judgements(role: Role) -> Iterator[Judgement]:
    if not role.trust.complete:
        yield role.resource.unknown("the trust policy is known only after apply")
    elif unknown := unknown_claims(role.trust.document):
        claims = ", ".join(dict.fromkeys(each.claim for each in unknown))
        yield role.resource.failed(f"AWS makes no condition key of {claims}: no request ever carries it")
    elif web_identity_statements(role.trust.document):
        yield role.resource.passed()


RULE = Rule(
    id="BSC_AWS_038",
    title="Trust asks for claims that AWS knows",
    severity=Severity.HIGH,
    reason="A condition on another claim refuses everybody, or with ForAllValues, IfExists or Not lets everybody in.",
    fix="use sub, aud and what STS knows of the issuer (GitHub: repository_id, ref, environment, job_workflow_ref)",
    judge=_judge,
)
