"""What a role may do, asked action by action."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from bascule.check.aws.concrete import OWN_ACCOUNT
from bascule.check.aws.role import Role
from bascule.trust import Request, decide
from bascule.trust.condition import Context
from bascule.trust.pattern import like
from bascule.trust.reading import listed

_ACCOUNT = re.compile(r"^arn:[^:*]*:(\w+):([^:]*):[^:*]+:")


@dataclass(frozen=True, kw_only=True)
class Rights:
    """The role's policies and boundary together; explicit denies count, and conditions that a plain call meets not.

    `about` are the actions that it will be asked for, in lower case: what is about none of them is left out.
    """

    role: Role
    about: frozenset[str]

    def allow(self, action: str, resource: str, context: Context = MappingProxyType({})) -> bool:
        """Whether the role may do this to the resource.

        Raises:
            TrustError: a policy cannot be judged.
        """
        request = Request(action=action, resource=resource, context=context)
        boundary = self.role.boundary.document if self.role.boundary and self.role.boundary.complete else None
        return bool(decide(request, self._documents, boundary=boundary))

    def named(self, *actions: str) -> list[str]:
        """An example of each resource that the policies name for all of these actions' statements."""
        return list(dict.fromkeys(example for action in actions for example in self._examples(action)))

    def wanted(self, key: str) -> list[str]:
        """The values that conditions of the policies compare a key with."""
        conditions = (
            keys
            for document in self._documents
            for statement in document["Statement"]
            for keys in statement.get("Condition", {}).values()
        )
        return [value for keys in conditions for value in listed(keys.get(key, []))]

    def somewhere(self, action: str) -> bool:
        """Whether the role may do this to anything at all."""
        return any(self.allow(action, resource) for resource in self.named(action))

    @cached_property
    def _documents(self) -> list[dict[str, Any]]:
        return [
            {
                **policy.document,
                "Statement": [_own_account(each) for each in map(self._narrowed, policy.statements) if each],
            }
            for policy in self.role.granted
        ]

    def _narrowed(self, statement: Mapping[str, Any]) -> Mapping[str, Any]:
        """The statement with the actions that matter; empty where none does."""
        if "Action" not in statement:
            return statement
        actions = [action for action in listed(statement["Action"]) if _matters(action.lower(), self.about)]
        return {**statement, "Action": actions} if actions else {}

    def _examples(self, action: str) -> Iterator[str]:
        for document in self._documents:
            for statement in document["Statement"]:
                if statement["Effect"] == "Allow" and _covers(statement, action):
                    yield from (each.replace("*", "any").replace("?", "x") for each in _resources(statement))


@cache
def _matters(action: str, about: frozenset[str]) -> bool:
    return any(like(each, action) for each in about)


def _covers(statement: Mapping[str, Any], action: str) -> bool:
    if "Action" in statement:
        return any(like(action.lower(), each.lower()) for each in listed(statement["Action"]))
    return not any(like(action.lower(), each.lower()) for each in listed(statement.get("NotAction", [])))


def _resources(statement: Mapping[str, Any]) -> list[str]:
    return listed(statement["Resource"]) if "Resource" in statement else ["any"]


def _own_account(statement: Mapping[str, Any]) -> dict[str, Any]:
    """The statement with every ARN in the file's own account, so that they compare."""
    return {
        name: [_ACCOUNT.sub(rf"arn:aws:\1:\2:{OWN_ACCOUNT}:", each) for each in listed(value)]
        if name in ("Resource", "NotResource")
        else value
        for name, value in statement.items()
    }
