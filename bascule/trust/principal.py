"""Whom a statement names: the elements Principal and NotPrincipal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bascule.trust.reading import listed

_SESSION = re.compile(r"arn:(?P<partition>[\w-]+):sts::(?P<account>\d{12}):assumed-role/(?P<role>[^/]+)/.*")
_ROLE = re.compile(r"arn:(?P<partition>[\w-]+):iam::(?P<account>\d{12}):role/(?:.*/)?(?P<role>[^/]+)")
_ACCOUNT = re.compile(r"(?:arn:[\w-]+:iam::)?(?P<account>\d{12})(?::root)?")
_ACCOUNT_OF = re.compile(r"arn:[\w-]+:(?:iam|sts)::(?P<account>\d{12}):")


def principals(element: Any) -> list[tuple[str, str]]:
    """Kind and name of everyone that a Principal element names; ``("*", "*")`` is everybody."""
    if isinstance(element, str):
        return [("*", element)]
    pairs = [(kind, name) for kind, names in _mapping(element).items() for name in listed(names)]
    return [("*", "*") if pair == ("AWS", "*") else pair for pair in pairs]


def _mapping(element: Any) -> Mapping[str, Any]:
    """The element's kinds; none where it is nothing that AWS takes."""
    return element if isinstance(element, Mapping) else {}


def account_of(name: str) -> str:
    """The account that an AWS principal is in, empty where its name does not say it."""
    found = _ACCOUNT.fullmatch(name) or _ACCOUNT_OF.match(name)
    return found["account"] if found else ""


def whole_account(name: str) -> bool:
    """Whether the name stands for all of an account: its number, or its root."""
    return _ACCOUNT.fullmatch(name) is not None


def covers(statement: Mapping[str, Any], principal: tuple[str, str] | None) -> bool:
    """Whether the statement is about the principal; one of an identity's policy names nobody and is about its owner."""
    if "NotPrincipal" in statement:
        return principal is not None and not _names(statement["NotPrincipal"], principal)
    if "Principal" not in statement:
        return True
    return _names(statement["Principal"], principal)


def _names(element: Any, principal: tuple[str, str] | None) -> bool:
    named = principals(element)
    if ("*", "*") in named:
        return True
    return principal is not None and any(_same(each, principal) for each in named)


def _same(named: tuple[str, str], principal: tuple[str, str]) -> bool:
    kind, name = named
    if kind != principal[0]:
        return False
    if name in ("*", principal[1]):
        return True
    return kind == "AWS" and (_in_account(name, principal[1]) or _session_of(name, principal[1]))


def _in_account(name: str, caller: str) -> bool:
    return whole_account(name) and account_of(name) == account_of(caller)


def _session_of(name: str, caller: str) -> bool:
    """Whether the caller is a session of the named role; a session's ARN leaves the role's path out."""
    role, session = _ROLE.fullmatch(name), _SESSION.fullmatch(caller)
    return role is not None and session is not None and role.groupdict() == session.groupdict()
