"""A policy document as a resource has it, ready to be judged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.check.aws.concrete import UNTOLD, concrete
from bascule.check.aws.token_issuer import provider_named
from bascule.check.resource import Resource
from bascule.errors import TrustError
from bascule.trust import Document, read_policy

_NEVER = {"StringEquals": {UNTOLD: UNTOLD}}
"""A condition that no request meets."""


@dataclass(frozen=True, kw_only=True)
class Policy:
    """A document without unknown parts, and whether those that were replaced could change what it says.

    Where a condition is not known, a statement that allows is taken for one that does not, and one that denies for
    one that does: what is found in spite of that is true.
    """

    document: Document
    complete: bool = True

    @property
    def statements(self) -> list[Mapping[str, Any]]:
        """The statements, as AWS's JSON has them."""
        return list(self.document["Statement"])


NOTHING_KNOWN = Policy(document={"Statement": []}, complete=False)


def policy_at(resource: Resource, path: str) -> Policy | None:
    """The policy at a path of the resource's arguments; None where it has none."""
    value = resource.get(path)
    return None if value is None else policy_of(resource, value)


def policy_of(resource: Resource, value: Any) -> Policy:
    """The policy that a value of the resource holds."""
    raw = value.document if isinstance(value, Unknown) else value
    try:
        document = json.loads(raw) if isinstance(raw, str) else raw
        listed = _listed(document["Statement"])
        statements = [_statement(resource, each) for each in listed if isinstance(each, Mapping)]
        read = read_policy({**document, "Statement": statements})
    except (TrustError, ValueError, KeyError, TypeError):
        return NOTHING_KNOWN
    return Policy(document=read, complete=all(map(_is_told, listed)))


def _is_told(statement: Any) -> bool:
    """Nothing that the statement hangs on is wholly unknown."""
    if not isinstance(statement, Mapping) or isinstance(statement.get("Condition"), Unknown):
        return False
    parts = [statement.get(name) for name in ("Effect", "Action", "NotAction", "Principal", "NotPrincipal")]
    return not any(isinstance(each, Unknown) for part in parts for each in [part, *_listed(part)])


def _statement(resource: Resource, statement: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: _texts(part) for name, part in statement.items() if name not in ("Principal", "NotPrincipal")}
    for name in {"Principal", "NotPrincipal"} & statement.keys():
        found[name] = _principal(resource, statement, statement[name])
    if isinstance(statement.get("Condition"), Unknown):
        found |= {"Condition": _NEVER if found.get("Effect") == "Allow" else {}}
    return found


def _principal(resource: Resource, statement: Mapping[str, Any], element: Any) -> Any:
    """Kinds and names; a provider that is made beside the role is known by the address of its issuer."""
    if not isinstance(element, Mapping):
        return _texts(element)
    return {
        kind: [_name(resource, statement, kind, each) for each in _listed(names)] for kind, names in element.items()
    }


def _name(resource: Resource, statement: Mapping[str, Any], kind: str, name: Any) -> Any:
    known = provider_named(resource, name, statement.get("Condition")) if kind == "Federated" else ""
    return known or _texts(name)


def _texts(value: Any) -> Any:
    """The value with a text in the place of each unknown one."""
    if isinstance(value, Unknown):
        return concrete(value)
    if isinstance(value, Mapping):
        return {key: _texts(each) for key, each in value.items()}
    return [_texts(each) for each in value] if isinstance(value, list) else value


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
