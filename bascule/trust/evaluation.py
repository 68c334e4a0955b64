"""What policies decide about a request, as AWS does: an explicit deny wins, nothing is allowed by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bascule.trust.condition import Context, unmet
from bascule.trust.document import Document
from bascule.trust.pattern import like
from bascule.trust.principal import covers
from bascule.trust.reading import listed, read_policy
from bascule.trust.variable import resolved

_WITH_VARIABLES = "2012-10-17"


@dataclass(frozen=True, kw_only=True)
class Request:
    """One call: an action on a resource, by a principal where the policy is one of a resource or role."""

    action: str
    resource: str = "*"
    principal: tuple[str, str] | None = None
    context: Context = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Allowed or not, and why."""

    allowed: bool
    reason: str

    def __bool__(self) -> bool:
        return self.allowed


def decide(
    request: Request, policies: Sequence[str | Mapping[str, Any]], *, boundary: Document | None = None
) -> Verdict:
    """What the policies together decide, within the boundary where there is one.

    Raises:
        TrustError: a policy, or a condition that the decision hangs on, cannot be judged.
    """
    verdict = _within(request, policies)
    if not verdict or boundary is None:
        return verdict
    bounded = _within(request, [boundary])
    return verdict if bounded else Verdict(allowed=False, reason=f"boundary: {bounded.reason}")


def _within(request: Request, policies: Sequence[str | Mapping[str, Any]]) -> Verdict:
    judged = [
        (statement, _mismatch(statement, request, variables=policy.get("Version") == _WITH_VARIABLES))
        for policy in map(read_policy, policies)
        for statement in policy["Statement"]
    ]
    applying = [statement for statement, mismatch in judged if not mismatch]
    for effect, allowed in (("Deny", False), ("Allow", True)):
        for statement in applying:
            if statement["Effect"] == effect:
                return Verdict(allowed=allowed, reason=f"{effect.lower()} by {statement.get('Sid', 'a statement')}")
    reasons = [mismatch for statement, mismatch in judged if statement["Effect"] == "Allow"]
    return Verdict(allowed=False, reason="; ".join(dict.fromkeys(reasons)) or "no statement allows it")


def _mismatch(statement: Mapping[str, Any], request: Request, *, variables: bool) -> str:
    """Why the statement does not apply to the request; empty when it does."""
    if not _names(statement, "Action", request.action.lower(), str.lower):
        return f"action {request.action} is not named"
    resolve = partial(_resolved, request=request) if variables else str
    if not _names(statement, "Resource", request.resource, resolve):
        return f"resource {request.resource} is not named"
    if not covers(statement, request.principal):
        return f"principal {request.principal} is not named"
    return unmet(statement.get("Condition", {}), request.context, variables=variables)


def _names(statement: Mapping[str, Any], element: str, value: str, meant: Callable[[str], str]) -> bool:
    """Whether the element (or its opposite, ``Not…``) covers the value; a trust policy has no resource."""
    if f"Not{element}" in statement:
        return not any(like(value, meant(each)) for each in listed(statement[f"Not{element}"]))
    return element not in statement or any(like(value, meant(each)) for each in listed(statement[element]))


def _resolved(text: str, request: Request) -> str:
    """The resource with its policy variables filled in; one that the request lacks leaves what matches nothing."""
    carried = {key.lower(): listed(value) for key, value in request.context.items()} if "${" in text else {}
    return resolved(text, carried) or ""
