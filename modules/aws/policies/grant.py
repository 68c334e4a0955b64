"""A row of the table of service actions, and the statements that rows become."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from bascule.trust import Conditions, Statement
from modules.aws.policies.access_scope import AccessScope


class Limit(Enum):
    """What must carry the environment's tag."""

    NOTHING = ""
    RESOURCE = "StringEquals aws:ResourceTag"
    RESOURCE_IF_TAGGED = "StringEqualsIfExists aws:ResourceTag"
    REQUEST = "StringEquals aws:RequestTag"

    def conditions(self, tag: tuple[str, str]) -> Conditions:
        """The condition that asks for the tag."""
        if self is Limit.NOTHING:
            return {}
        operator, key = self.value.split()
        name, value = tag
        return {operator: {f"{key}/{name}": value}}


@dataclass(frozen=True, kw_only=True)
class Grant:
    """Actions on the resources whose ARNs have one of the forms (`AccessScope.arns`), within a limit."""

    actions: tuple[str, ...]
    on: tuple[str, ...] = ()
    limit: Limit = Limit.NOTHING
    conditions: Mapping[str, Mapping[str, str | tuple[str, ...]]] = field(default_factory=dict)


def statements(grants: Iterable[Grant], scope: AccessScope) -> list[Statement]:
    """One statement for each kind of resource and condition, whatever number of services ask for it."""
    merged: dict[tuple[tuple[str, ...], str], Statement] = {}
    for grant in grants:
        resources = scope.arns(*grant.on) or ["*"]
        conditions = {**grant.limit.conditions(scope.naming.tag), **grant.conditions}
        key = (tuple(resources), repr(conditions))
        earlier = merged[key].actions if key in merged else ()
        merged[key] = Statement(
            actions=list(dict.fromkeys([*earlier, *grant.actions])), resources=resources, conditions=conditions
        )
    return list(merged.values())
