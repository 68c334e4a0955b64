"""What gives a role its rights: policies in its own block, beside it, and attached to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Configuration
from bascule.check.resource import Resource, resources

_LISTING = "aws_iam_policy_attachment"
_ATTACHING = "aws_iam_role_policy_attachment"
_INLINE = "aws_iam_role_policy"


@dataclass(frozen=True, kw_only=True)
class Grant:
    """A policy's text (`inline`) or its ARN, as the block of `holder` has it."""

    holder: Resource
    value: Any
    inline: bool


def own_grants(role: Resource) -> Iterator[Grant]:
    """Those of the role's own block."""
    for block in role.blocks("inline_policy"):
        if isinstance(block, Mapping) and block.get("policy") is not None:
            yield Grant(holder=role, value=block["policy"], inline=True)
    for arn in _listed(role.get("managed_policy_arns")):
        yield Grant(holder=role, value=arn, inline=False)


def outside_grants(configurations: Sequence[Configuration]) -> Iterator[tuple[Grant, list[Any]]]:
    """Those of other resources, each with what names the roles that get it."""
    for each in resources(configurations, _INLINE):
        yield Grant(holder=each, value=each.get("policy"), inline=True), _listed(each.get("role"))
    for each in resources(configurations, _ATTACHING, _LISTING):
        names = each.get("roles" if each.block.type == _LISTING else "role")
        yield Grant(holder=each, value=each.get("policy_arn"), inline=False), _listed(names)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
