"""BSC_AWS_042: no role can raise its own rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.escalation import escalations
from bascule.check.aws.role import Role, roles, roles_elsewhere
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.errors import TrustError

_SHOWN = 3
"""Ways that a message names; one is enough to act on."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for role in (*roles(configurations), *roles_elsewhere(configurations)):
        if role.granted:
            yield _judgement(role)


def _judgement(role: Role) -> Judgement:
    try:
        ways = list(escalations(role))
    except TrustError as error:
        return role.resource.unknown(str(error))
    if ways and role.boundary and not role.boundary.complete:
        return role.resource.unknown("what the permissions boundary allows is written elsewhere")
    if ways:
        more = f" and {len(ways) - _SHOWN} more ways" if len(ways) > _SHOWN else ""
        return role.resource.failed(f"the role can raise its own rights: {', '.join(ways[:_SHOWN])}{more}")
    if not all(policy.complete for policy in role.granted):
        return role.resource.unknown("a policy is known only after apply")
    return role.resource.passed()


RULE = Rule(
    id="BSC_AWS_042",
    title="No role can raise its own rights",
    severity=Severity.HIGH,
    reason="Whoever gets such a role has the whole account, whatever its policies seem to say.",
    fix="scope IAM actions by path, demand a permissions boundary (iam:PermissionsBoundary) and scope iam:PassRole",
    judge=_judge,
)
