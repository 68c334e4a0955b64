"""AWS's STS: gives a role's credentials to tokens that its trust policy accepts, and says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from bascule.trust import token_verdict
from tests.workflows.doubles.loopback import Answer, Call, served
from tests.workflows.doubles.oidc import Issuer

_XMLNS = "https://sts.amazonaws.com/doc/2011-06-15/"
_AUDIENCE = "sts.amazonaws.com"
_KEY = re.compile(r"Credential=([A-Z0-9]+)/")


@dataclass(frozen=True, kw_only=True)
class Assumed:
    """A call of AssumeRoleWithWebIdentity; `refused` says why where the role was not given."""

    role: str
    session: str
    subject: str
    refused: str = ""


@dataclass(kw_only=True)
class Sts:
    """STS of one account: `roles` are trust policies by the role's ARN, `assumed` what was asked for.

    Credentials that it did not give out belong to `person`.
    """

    account: str
    issuer: Issuer
    roles: Mapping[str, str]
    person: str = "user/person"
    url: str = ""
    assumed: list[Assumed] = field(default_factory=list)
    _sessions: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def served(self) -> Iterator[None]:
        """It answers at `url`."""
        with served(self.answer) as self.url:
            yield

    def answer(self, call: Call) -> Answer:
        """What STS would say."""
        form = call.body if isinstance(call.body, Mapping) else {}
        if form.get("Action") == "AssumeRoleWithWebIdentity":
            return self._assume(form)
        if form.get("Action") == "GetCallerIdentity":
            return self._identity(call)
        return _refusal(400, "InvalidAction", f"Could not find operation {form.get('Action')}")

    def _assume(self, form: Mapping[str, str]) -> Answer:
        claims = self.issuer.verified(form["WebIdentityToken"])
        role, session = form["RoleArn"], form["RoleSessionName"]
        if claims is None:
            return _refusal(400, "InvalidIdentityToken", "Couldn't retrieve verification key")
        if claims["aud"] != _AUDIENCE:
            return _refusal(400, "InvalidIdentityToken", "Incorrect token audience")
        verdict = token_verdict(self.roles[role], claims) if role in self.roles else None
        refused = "" if verdict else verdict.reason if verdict is not None else "there is no such role"
        self.assumed.append(Assumed(role=role, session=session, subject=claims["sub"], refused=refused))
        if refused:
            return _refusal(403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity")
        key = f"ASIADOUBLE{len(self._sessions):010d}"
        self._sessions[key] = f"assumed-role/{role.rpartition('/')[2]}/{session}"
        return _result("AssumeRoleWithWebIdentity", self._credentials(key) + self._user(key))

    def _identity(self, call: Call) -> Answer:
        found = _KEY.search(call.headers.get("authorization", ""))
        if found is None:
            return _refusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token")
        who = self._sessions.get(found[1], self.person)
        body = f"<Arn>{self._arn(who)}</Arn><UserId>{found[1]}</UserId><Account>{self.account}</Account>"
        return _result("GetCallerIdentity", body)

    def _credentials(self, key: str) -> str:
        return (
            f"<Credentials><AccessKeyId>{key}</AccessKeyId><SecretAccessKey>{SECRET}</SecretAccessKey>"
            f"<SessionToken>{SESSION}</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>"
        )

    def _user(self, key: str) -> str:
        who = self._sessions[key]
        name = who.partition("/")[2]
        return (
            f"<AssumedRoleUser><AssumedRoleId>{key}:{name}</AssumedRoleId><Arn>{self._arn(who)}</Arn></AssumedRoleUser>"
        )

    def _arn(self, who: str) -> str:
        service = "sts" if who.startswith("assumed-role/") else "iam"
        return f"arn:aws:{service}::{self.account}:{who}"


SECRET = "sts-double-canary-secret-access-key"
"""The secret of every key: a canary that must not appear in any log."""

SESSION = "sts-double-canary-session-token"


def _result(action: str, body: str) -> Answer:
    xml = (
        f'<{action}Response xmlns="{_XMLNS}"><{action}Result>{body}</{action}Result>'
        f"<ResponseMetadata><RequestId>double</RequestId></ResponseMetadata></{action}Response>"
    )
    return Answer(body=xml.encode(), headers={"Content-Type": "text/xml"})


def _refusal(status: int, code: str, message: str) -> Answer:
    xml = (
        f'<ErrorResponse xmlns="{_XMLNS}"><Error><Type>Sender</Type><Code>{code}</Code>'
        f"<Message>{escape(message)}</Message></Error><RequestId>double</RequestId></ErrorResponse>"
    )
    return Answer(status=status, body=xml.encode(), headers={"Content-Type": "text/xml"})
