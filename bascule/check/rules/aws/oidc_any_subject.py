"""BSC_AWS_039: of other issuers too, only tokens of named subjects get a role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.role import Role, roles
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.errors import TrustError
from bascule.trust import WebIdentityStatement, token_verdict, web_identity_statements

_SHARED = {
    re.compile(r"gitlab\.com"): (
        "project_path:stranger/stranger:ref_type:branch:ref:main",
        "any project on gitlab.com",
    ),
    re.compile(r"app\.terraform\.io"): (
        "organization:stranger:project:stranger:workspace:stranger:run_phase:apply",
        "any organization's workspace on app.terraform.io",
    ),
    re.compile(r"oidc\.eks\.[\w.-]+/id/\w+|oidc-eks\.[\w.-]+/id/\w+"): (
        "system:serviceaccount:stranger:stranger",
        "any service account of the cluster",
    ),
}
"""Issuers whose tokens also go to those whom the policy is not for: a subject of theirs, and who that is.

After GitLab's, HashiCorp's and AWS's documentation of these tokens (2026-11).
"""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for role in roles(configurations):
        try:
            yield from _judgements(role)
        except TrustError as error:
            yield role.resource.unknown(str(error))


def _judgements(role: Role) -> Iterator[Judgement]:
    found = [
        (statement, subject, who)
        for statement in web_identity_statements(role.trust.document)
        for form, (subject, who) in _SHARED.items()
        if form.fullmatch(statement.issuer)
    ]
    let_in = [who for statement, subject, who in found if _lets_in(role, statement, subject)]
    if let_in:
        yield role.resource.failed(f"{' and '.join(dict.fromkeys(let_in))} gets the role")
    elif found:
        known = role.trust.complete
        yield role.resource.passed() if known else role.resource.unknown("the trust policy is known only after apply")


def _lets_in(role: Role, statement: WebIdentityStatement, subject: str) -> bool:
    """Whether a token that is right in all but its subject gets the role."""
    others = {each.claim for each in statement.claims} - {"sub"}
    right = {claim: values[0] for claim in others if (values := statement.named(claim))}
    # What else is asked for, such as a project's number, tells strangers apart as well as a subject does.
    if right.keys() - {"aud"}:
        return False
    return bool(token_verdict(role.trust.document, {"iss": f"https://{statement.issuer}", **right, "sub": subject}))


RULE = Rule(
    id="BSC_AWS_039",
    title="Trust in tokens of shared issuers names their subject",
    severity=Severity.HIGH,
    reason="The issuer makes tokens for others as well; an audience alone is what everybody may ask for.",
    fix="ask for sub with StringEquals: the project and ref, the workspace, or the service account",
    judge=_judge,
)
