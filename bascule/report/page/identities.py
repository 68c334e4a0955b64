"""The section about roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bascule.assembly import StackAssembly
from bascule.errors import TrustError
from bascule.report.page.content import RoleRow, Trusted
from bascule.trust import who_may_assume


def identities(stacks: Iterable[StackAssembly]) -> tuple[RoleRow, ...]:
    """Every role of the stacks: those that pipelines and people assume before those of services."""
    rows = [row for stack in stacks for row in _roles(stack)]
    return tuple(sorted(rows, key=lambda row: all(each.who.startswith("the service") for each in row.trusted)))


def _roles(stack: StackAssembly) -> Iterator[RoleRow]:
    for name, arguments in stack.document.get("resource", {}).get("aws_iam_role", {}).items():
        yield RoleRow(
            name=str(arguments.get("name", name)),
            stack=stack.name,
            trusted=_trusted(arguments),
            boundary=_last(str(arguments.get("permissions_boundary") or "")),
        )


def _trusted(arguments: Mapping[str, Any]) -> tuple[Trusted, ...]:
    try:
        assumers = who_may_assume(arguments.get("assume_role_policy") or "")
    except TrustError:
        return (Trusted(who="known only after apply"),)
    return tuple(Trusted(who=str(replace(each, conditions=())), conditions=each.conditions) for each in assumers)


def _last(arn: str) -> str:
    """The name at the end of an ARN."""
    return arn.rpartition("/")[2]
