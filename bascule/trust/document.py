"""AWS policy documents as values: typed statements in, the JSON form of AWS out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Conditions = Mapping[str, Mapping[str, str | Sequence[str]]]
"""Operator → condition key → value or values, as the ``Condition`` element of AWS has them."""

Document = dict[str, Any]
"""A policy document in AWS's JSON form."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One statement of a policy; what is left empty is not written."""

    sid: str = ""
    effect: Literal["Allow", "Deny"] = "Allow"
    principal: Mapping[str, str | Sequence[str]] | Literal["*", ""] = ""
    actions: Sequence[str] = ()
    not_actions: Sequence[str] = ()
    resources: Sequence[str] = ()
    not_resources: Sequence[str] = ()
    conditions: Conditions = field(default_factory=dict)

    def rendered(self) -> Document:
        """The statement in AWS's JSON form."""
        elements: tuple[tuple[str, Any], ...] = (
            ("Sid", self.sid),
            ("Effect", self.effect),
            ("Principal", self.principal),
            ("Action", _short(self.actions)),
            ("NotAction", _short(self.not_actions)),
            ("Resource", _short(self.resources)),
            ("NotResource", _short(self.not_resources)),
            ("Condition", {operator: dict(keys) for operator, keys in self.conditions.items()}),
        )
        return {name: value for name, value in elements if value}


def document(*statements: Statement) -> Document:
    """A policy document of the given statements, in their order."""
    return {"Version": "2012-10-17", "Statement": [statement.rendered() for statement in statements]}


def encoded(policy: Document) -> str:
    """The document as JSON text without white space, its keys in the order in which the provider stores them."""
    return json.dumps(policy, separators=(",", ":"), sort_keys=True)


def size(policy: Document) -> int:
    """The number of characters that AWS counts against a policy's quota: all but white space."""
    return len("".join(encoded(policy).split()))


def _short(values: Sequence[str]) -> str | list[str]:
    """One value alone, as AWS itself writes it; else the list."""
    return values[0] if len(values) == 1 else list(values)
