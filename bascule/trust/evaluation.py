"""What policies decide about a request, as AWS does: an explicit deny wins, nothing is allowed by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bascule.errors import TrustError
from bascule.trust.condition import Context, unmet
from bascule.trust.document import Document
from bascule.trust.pattern import like

_ELEMENTS = {"Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"}


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


def decide(request: Request, policies: Sequence[Document], *, boundary: Document | None = None) -> Verdict:
    """What the policies together decide, within the boundary where there is one."""
    verdict = _within(request, policies)
    if not verdict or boundary is None:
        return verdict
    bounded = _within(request, [boundary])
    return verdict if bounded else Verdict(allowed=False, reason=f"boundary: {bounded.reason}")


def _within(request: Request, policies: Sequence[Document]) -> Verdict:
    statements = [statement for policy in policies for statement in _statements(policy)]
    judged = [(statement, _mismatch(statement, request)) for statement in statements]
    applying = [statement for statement, mismatch in judged if not mismatch]
    for effect, allowed in (("Deny", False), ("Allow", True)):
        for statement in applying:
            if statement["Effect"] == effect:
                return Verdict(allowed=allowed, reason=f"{effect.lower()} by {statement.get('Sid', 'a statement')}")
    reasons = [mismatch for statement, mismatch in judged if statement["Effect"] == "Allow"]
    return Verdict(allowed=False, reason="; ".join(dict.fromkeys(reasons)) or "no statement allows it")


def _statements(policy: Document) -> list[Mapping[str, Any]]:
    listed = policy["Statement"]
    statements = [listed] if isinstance(listed, Mapping) else list(listed)
    for statement in statements:
        if unknown := set(statement) - _ELEMENTS:
            raise TrustError(f"policy element '{min(unknown)}' is not known here", fix=f"use {sorted(_ELEMENTS)}")
        if statement.get("Effect") not in ("Allow", "Deny"):
            raise TrustError(f"a statement's Effect is '{statement.get('Effect')}'", fix="write Allow or Deny")
    return statements


def _mismatch(statement: Mapping[str, Any], request: Request) -> str:
    """Why the statement does not apply to the request; empty when it does."""
    if not _names(statement, "Action", request.action, fold=True):
        return f"action {request.action} is not named"
    if not _names(statement, "Resource", request.resource):
        return f"resource {request.resource} is not named"
    if not _for_principal(statement.get("Principal"), request.principal):
        return f"principal {request.principal} is not named"
    return unmet(statement.get("Condition", {}), request.context)


def _names(statement: Mapping[str, Any], element: str, value: str, *, fold: bool = False) -> bool:
    """Whether the element (or its opposite, ``Not…``) covers the value; a trust policy has no resource."""
    if f"Not{element}" in statement:
        return not _any_like(statement[f"Not{element}"], value, fold=fold)
    return element not in statement or _any_like(statement[element], value, fold=fold)


def _any_like(patterns: str | Sequence[str], value: str, *, fold: bool) -> bool:
    listed = [patterns] if isinstance(patterns, str) else patterns
    return any(like(value.lower(), each.lower()) if fold else like(value, each) for each in listed)


def _for_principal(named: Any, principal: tuple[str, str] | None) -> bool:
    if named in (None, "*"):
        return True
    if principal is None:
        return False
    kind, name = principal
    values = named.get(kind, [])
    return name in ([values] if isinstance(values, str) else values)
